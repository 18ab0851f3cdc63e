package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import io.orderledger.simulator.resources.Books;
import io.orderledger.simulator.resources.Timing;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path data;

  @Test
  void state_answers_and_undelivered_events_survive_a_restart() throws Exception {
    Books before;
    PaymentIntent captured;
    Refund refund;
    try (Listener listener = new Listener()) {
      listener.refuseNext.set(Integer.MAX_VALUE);
      SimulatorSettings settings = kept().webhook(listener.url(), Listener.SECRET);
      try (ProviderSimulator provider = ProviderSimulator.start(settings)) {
        Seller seller = new Seller(provider.uri());
        captured = seller.capture(seller.authorise(10_000_00));
        refund = refund(seller, captured);
        before = provider.books();
      }
      tear();
      listener.refuseNext.set(0);
      try (ProviderSimulator provider = ProviderSimulator.start(settings)) {
        Seller seller = new Seller(provider.uri());
        assertThat(provider.books()).isEqualTo(before);
        assertThat(refund(seller, captured).getId()).isEqualTo(refund.getId());
        assertThat(provider.books()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(listener.distinct()).hasSize(7));
        await().until(() -> provider.intentsWithUndeliveredEvents() == 0);
      }
      listener.events.clear();
      try (ProviderSimulator provider = ProviderSimulator.start(settings)) {
        assertThat(provider.intentsWithUndeliveredEvents()).isZero();
      }
    }
  }

  @Test
  void a_refund_that_was_pending_settles_after_the_restart() throws StripeException {
    Refund refund;
    SimulatorSettings slow =
        kept().timing(new Timing(Duration.ofMillis(600), Duration.ZERO, Duration.ofDays(1)));
    try (ProviderSimulator provider = ProviderSimulator.start(slow)) {
      Seller seller = new Seller(provider.uri());
      refund =
          seller.refund(
              seller.capture(seller.authorise(100, "pm_card_visa", "refund_failure")), 100);
    }
    try (ProviderSimulator provider = ProviderSimulator.start(slow)) {
      Seller seller = new Seller(provider.uri());
      await()
          .untilAsserted(
              () ->
                  assertThat(seller.stripe.v1().refunds().retrieve(refund.getId()).getStatus())
                      .isEqualTo("failed"));
    }
  }

  @Test
  void two_simulators_do_not_share_a_directory() {
    try (ProviderSimulator provider = ProviderSimulator.start(kept())) {
      provider.webhook((WebhookEndpoint) null);
      assertThatThrownBy(() -> ProviderSimulator.start(kept()).close())
          .hasMessageContaining("in use");
    }
  }

  /** What a killed process leaves behind: half a line. */
  private void tear() throws IOException {
    Files.writeString(data.resolve("journal.jsonl"), "{\"put\":[{\"obj", StandardOpenOption.APPEND);
  }

  private SimulatorSettings kept() {
    return SimulatorSettings.inMemory().keptIn(data);
  }

  private static Refund refund(Seller seller, PaymentIntent intent) throws StripeException {
    return seller.stripe.v1().refunds().create(Seller.refundOf(intent, 100_00), Seller.key("r"));
  }

  @Test
  void sellers_do_not_see_each_other() {
    SimulatorSettings two =
        kept()
            .accounts(
                List.of(
                    SimulatorSettings.DEFAULT_ACCOUNT,
                    new io.orderledger.simulator.http.SellerAccount(
                        "acct_b", "sk_test_b", "pk_test_b", null)));
    try (ProviderSimulator provider = ProviderSimulator.start(two)) {
      Seller a = new Seller(provider.uri());
      Seller b = new Seller(provider.uri(), "sk_test_b", 2_000);
      assertThatThrownBy(() -> b.capture(a.authorise(100)))
          .hasMessageContaining("No such payment_intent");
    }
  }
}
