package io.orderledger.payment.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.http.SellerAccount;
import io.orderledger.simulator.webhooks.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StripeProviderTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(77);
  private static ProviderSimulator simulator;
  private static StripeProvider provider;

  @BeforeAll
  static void start() {
    SellerAccount own = new SellerAccount("acct_own", "sk_test_own", "pk_test_own", null);
    simulator =
        ProviderSimulator.start(
            SimulatorSettings.inMemory().accounts(List.of(SimulatorSettings.DEFAULT_ACCOUNT, own)));
    StripeSettings.Account services =
        new StripeSettings.Account("sk_test_own", null, "whsec_own", null, null, null);
    provider =
        new StripeProvider(
            new StripeSettings(
                simulator.uri(),
                SimulatorSettings.DEFAULT_ACCOUNT.secretKey(),
                null,
                "whsec_shared",
                null,
                null,
                null,
                Map.of("services", services),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  @Clause({ClauseId.B_3_14, ClauseId.B_5_1})
  void tenge_are_tiyn_at_the_edge_and_parts_of_a_tenge_are_refused() {
    IntentSnapshot created = provider.createIntent("goods", ORDER, 1, Tenge.of(18_000), "k-tenge");
    assertThat(created.amount()).isEqualTo(Tenge.of(18_000));
    assertThat(created.orderNumber()).isEqualTo(ORDER);
    assertThat(created.standing()).isEqualTo(Standing.PAYABLE);
    assertThat(created.toString()).doesNotContain("secret");
    assertThat(MinorUnits.of(Tenge.of(18_000))).isEqualTo(1_800_000);
    assertThatThrownBy(() -> MinorUnits.read(1_800_050, "kzt"))
        .isInstanceOf(UndecodableNotification.class);
    assertThatThrownBy(() -> MinorUnits.read(1_800_000, "usd"))
        .isInstanceOf(UndecodableNotification.class);
  }

  @Test
  void an_event_with_an_object_where_a_text_is_promised_is_undecodable() {
    String event =
        """
        {"id": "evt_1", "object": "event", "api_version": "2026-07-29.dahlia", "created": 1,
         "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1", "object": {}}}}\
        """;
    assertThatThrownBy(() -> provider.parse("", event.getBytes(UTF_8)))
        .isInstanceOf(UndecodableNotification.class);
  }

  @Test
  void each_seller_is_served_by_its_own_account() {
    IntentSnapshot own = provider.createIntent("services", ORDER, 1, Tenge.of(500), "k-own");
    assertThat(provider.fetch("services", own.intentId()).amount()).isEqualTo(Tenge.of(500));
    assertThatThrownBy(() -> provider.fetch("goods", own.intentId()))
        .isInstanceOf(ProviderDeclined.class)
        .extracting(e -> ((ProviderDeclined) e).code())
        .isEqualTo("resource_missing");
    String payload = "{\"id\":\"evt_1\"}";
    String signed = Signature.header(List.of("whsec_own"), Instant.now().getEpochSecond(), payload);
    assertThat(
            provider
                .verify("", payload.getBytes(UTF_8), Map.of("stripe-signature", signed))
                .account())
        .isEqualTo("services");
  }

  @Test
  void the_same_key_makes_the_same_intent_also_after_an_answer_that_never_came() {
    simulator.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "create"), 1);
    assertThatThrownBy(() -> provider.createIntent("goods", ORDER, 2, Tenge.of(900), "k-same"))
        .isInstanceOf(ProviderUnavailable.class);
    IntentSnapshot again = provider.createIntent("goods", ORDER, 2, Tenge.of(900), "k-same");
    IntentSnapshot third = provider.createIntent("goods", ORDER, 2, Tenge.of(900), "k-same");
    assertThat(again.intentId()).isEqualTo(third.intentId());
  }

  @Test
  void a_definite_no_is_told_from_an_unknown_outcome() {
    IntentSnapshot created = provider.createIntent("goods", ORDER, 3, Tenge.of(900), "k-no");
    assertThatThrownBy(
            () -> provider.capture("goods", created.intentId(), Tenge.of(900), "k-capture"))
        .isInstanceOf(ProviderDeclined.class);
    simulator.faults().arm(new Directive(Fault.RATE_LIMIT, "cancel"), 1);
    assertThatThrownBy(() -> provider.cancel("goods", created.intentId(), "k-cancel"))
        .isInstanceOf(ProviderUnavailable.class);
    assertThat(provider.cancel("goods", created.intentId(), "k-cancel").standing())
        .isEqualTo(Standing.CLOSED);
  }
}
