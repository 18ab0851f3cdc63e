package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.param.EventListParams;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private static final List<String> LIFE =
      List.of(
          "payment_intent.created",
          "charge.succeeded",
          "payment_intent.amount_capturable_updated",
          "charge.captured",
          "payment_intent.succeeded",
          "refund.created",
          "charge.refunded");
  private static final DeliveryPolicy FAST =
      new DeliveryPolicy(
          5,
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofSeconds(2),
          16,
          Duration.ofMillis(300));

  private final Listener listener = listener();
  private final ProviderSimulator provider =
      ProviderSimulator.start(
          SimulatorSettings.inMemory().webhook(listener.url(), Listener.SECRET).delivering(FAST));
  private final Seller seller = new Seller(provider.uri());

  @AfterEach
  void stop() {
    provider.close();
    listener.close();
  }

  @Test
  void a_life_is_told_in_order_signed_and_readable_by_the_library() throws StripeException {
    live(null);
    told(LIFE);
    Event succeeded = listener.events.get(4);
    PaymentIntent subject =
        (PaymentIntent) succeeded.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(subject.getAmountReceived()).isEqualTo(1_000_00);
    assertThat(subject.getMetadata()).containsEntry("order", "A1");
    assertThat(succeeded.getRequest().getId()).startsWith("req_");
    assertThat(listener.badSignatures).hasValue(0);
  }

  @Test
  void a_refusing_listener_hears_again_and_still_in_order() throws StripeException {
    listener.refuseNext.set(3);
    live(null);
    told(LIFE);
  }

  @Test
  void while_the_secret_rotates_the_old_and_the_new_one_verify() throws StripeException {
    provider.webhook(new WebhookEndpoint(listener.url(), List.of("whsec_new", Listener.SECRET)));
    seller.authorise(100);
    told(LIFE.subList(0, 3));
    listener.secret = "whsec_new";
    seller.authorise(100);
    await().untilAsserted(() -> assertThat(listener.events).hasSize(6));
    assertThat(listener.badSignatures).hasValue(0);
  }

  @Test
  void a_lost_webhook_is_still_in_the_list_of_events() throws StripeException {
    live("lose_webhook@payment_intent.succeeded");
    told(LIFE.stream().filter(type -> !type.equals("payment_intent.succeeded")).toList());
    var listed =
        seller
            .stripe
            .v1()
            .events()
            .list(EventListParams.builder().setType("payment_intent.succeeded").build());
    assertThat(listed.getData()).hasSize(1);
  }

  @Test
  void a_duplicate_carries_the_same_event_id() throws StripeException {
    live("duplicate_webhook@charge.captured");
    await().untilAsserted(() -> assertThat(listener.events).hasSize(LIFE.size() + 1));
    assertThat(listener.events.stream().map(Event::getId).distinct()).hasSize(LIFE.size());
    assertThat(Collections.frequency(listener.types(), "charge.captured")).isEqualTo(2);
  }

  @Test
  void a_reordered_webhook_comes_after_its_successor() throws StripeException {
    live("reorder_webhook@charge.captured");
    await().untilAsserted(() -> assertThat(listener.events).hasSize(LIFE.size()));
    assertThat(listener.types().indexOf("payment_intent.succeeded"))
        .isLessThan(listener.types().indexOf("charge.captured"));
  }

  @Test
  void a_delayed_webhook_comes_late() throws StripeException {
    long start = System.nanoTime();
    seller.authorise(100, "pm_card_visa", "delay_webhook@payment_intent.created");
    told(LIFE.subList(0, 3));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(FAST.delay());
  }

  @Test
  void a_global_rate_loses_the_same_number_for_the_same_seed() throws StripeException {
    provider.faults().rate(Fault.LOSE_WEBHOOK, 0.5);
    for (int i = 0; i < 10; i++) {
      seller.authorise(100);
    }
    await().until(() -> provider.intentsWithUndeliveredEvents() == 0);
    assertThat(listener.events.size()).isBetween(5, 25);
    provider.faults().calm();
    provider.faults().arm(new Directive(Fault.LOSE_WEBHOOK, "charge.succeeded"), 1);
    listener.events.clear();
    seller.authorise(100);
    told(List.of(LIFE.get(0), LIFE.get(2)));
  }

  private void live(@org.jspecify.annotations.Nullable String simulate) throws StripeException {
    PaymentIntent held = seller.authorise(1_000_00, "pm_card_visa", simulate);
    seller.refund(seller.capture(held), 400_00);
  }

  private void told(List<String> types) {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(listener.types()).isEqualTo(types));
    await().until(() -> provider.intentsWithUndeliveredEvents() == 0);
  }

  private static Listener listener() {
    try {
      return new Listener();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
