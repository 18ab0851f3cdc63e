package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.recurring.Mandates;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.simulator.tiptop.Card;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Charges without their customer, at both providers that keep cards. */
@Clause(ClauseId.B_5_15)
class RecurringChargeTest {

  private final House house = House.shared();
  private final AtSavedCards cards = new AtSavedCards(house);

  private String saved(String method) {
    OrderNumber order = house.opened(7_000);
    Answer attempt = cards.saving(order);
    house.pay(attempt, method);
    if (method.contains("authentication")) {
      house.post(
          "/simulator/3ds/" + attempt.json().path("paymentIntentId").asString(),
          "outcome=succeed&client_secret=" + attempt.json().path("clientSecret").asString());
    }
    return cards.saved(order);
  }

  private static Map<String, Object> wish(String card, long maximum) {
    return Map.of(
        "cardId",
        card,
        "period",
        "MONTH",
        "maximum",
        Map.of("amount", maximum, "currency", "KZT"),
        "firstOn",
        Almaty.dateOf(Instant.now()).toString(),
        "consent",
        Map.of("version", "2026-11", "language", "kk", "channel", "app"));
  }

  private String mandate(String card, long maximum) {
    Answer given = house.buyer().post("/mandates", wish(card, maximum));
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    return given.json().path("mandateId").asString();
  }

  private Answer charge(String mandate, OrderNumber order) {
    return house
        .operator("oscar")
        .post("/mandates/" + mandate + "/charges", Map.of("orderNumber", order.value()));
  }

  private String declined(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().path("status").asString()).isEqualTo("FAILED");
    return answer.json().path("declineCode").asString();
  }

  private void cancel(String mandate) {
    assertThat(house.buyer().send("DELETE", "/mandates/" + mandate, null).status()).isEqualTo(204);
  }

  private Mandate.Given find(String mandate) {
    return house.service().bean(Mandates.class).find(new MandateId(mandate)).orElseThrow();
  }

  @Test
  void an_order_is_charged_once_a_period_up_to_the_sum_and_never_after_the_end() {
    String mandate = mandate(saved("pm_card_visa"), 9_000);
    OrderNumber dear = house.opened(9_001);
    assertThat(declined(charge(mandate, dear))).isEqualTo("above-maximum");
    OrderNumber order = house.opened(9_000);
    assertThat(charge(mandate, order).json().path("status").asString()).isEqualTo("AUTHORIZED");
    assertThat(house.account(order).held()).isEqualTo(Tenge.of(9_000));
    OrderNumber second = house.opened(1_000);
    assertThat(declined(charge(mandate, second))).isEqualTo("period-charged");
    cancel(mandate);
    assertThat(declined(charge(mandate, second))).isEqualTo("mandate-cancelled");
    assertThat(house.account(second).held().isZero()).isTrue();
  }

  @Test
  void a_charge_that_the_bank_wants_its_customer_for_is_refused_told_and_payable_by_the_buyer() {
    String mandate = mandate(saved("pm_card_authenticationRequired"), 9_000);
    OrderNumber order = house.opened(5_000);
    Answer refused = charge(mandate, order);
    assertThat(declined(refused)).isEqualTo("authentication_required");
    Answer told = house.service().as("staff", "auditor").get("/mandates/" + mandate);
    assertThat(told.body()).contains("authentication_required", order.value());
    Answer attempt = house.buyer().get("/payments/" + order + "/attempts/1");
    assertThat(attempt.json().path("clientSecret").asString()).isNotBlank();
  }

  @Test
  void tiptop_charges_a_token_without_its_customer_too() {
    OrderNumber first = house.opened(House.TIPTOP_SELLER, 7_000);
    AtTipTop.pay(house, cards.saving(first), Card.PAYS);
    String mandate = mandate(cards.saved(first), 9_000);
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 5_000);
    assertThat(charge(mandate, order).json().path("status").asString()).isEqualTo("AUTHORIZED");
  }

  @Test
  void a_deleted_card_ends_charges_too_and_a_mandate_is_its_customers_alone() {
    String card = saved("pm_card_visa");
    String mandate = mandate(card, 9_000);
    house.projected();
    var stranger = house.service().as("stranger", "customer").key(UUID.randomUUID().toString());
    assertThat(stranger.get("/mandates").body()).doesNotContain(mandate);
    assertThat(stranger.get("/mandates/" + mandate).status()).isEqualTo(404);
    assertThat(stranger.send("DELETE", "/mandates/" + mandate, null).status()).isEqualTo(404);
    assertThat(stranger.post("/mandates", wish(card, 1_000)).problem()).isEqualTo("card-unknown");
    assertThat(house.buyer().get("/mandates?limit=100").body()).contains(mandate);
    cards.revoke(card);
    assertThat(declined(charge(mandate, house.opened(5_000)))).isEqualTo("card-revoked");
    OrderNumber others = house.opened(House.TIPTOP_SELLER, 5_000);
    assertThat(charge(mandate, others).problem()).isEqualTo("mandate-of-another");
  }

  @Test
  void the_consent_proves_the_terms_that_were_shown() {
    String card = saved("pm_card_visa");
    Map<String, Object> without = new HashMap<>(wish(card, 9_000));
    without.remove("consent");
    assertThat(house.buyer().post("/mandates", without).status()).isEqualTo(400);
    String one = find(mandate(card, 9_000)).consent().textHash();
    assertThat(find(mandate(card, 9_000)).consent().textHash()).isEqualTo(one);
    assertThat(find(mandate(card, 9_001)).consent().textHash()).isNotEqualTo(one);
  }

  @Test
  void of_a_cancellation_and_a_charge_that_race_one_comes_first_and_the_money_agrees() {
    for (int i = 0; i < 6; i++) {
      String mandate = mandate(saved("pm_card_visa"), 9_000);
      OrderNumber order = house.opened(5_000);
      CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> cancel(mandate));
      CompletableFuture<Answer> charging =
          CompletableFuture.supplyAsync(() -> charge(mandate, order));
      CompletableFuture.allOf(ending, charging).join();
      house.until(order, account -> account.attempts().get(1).status() != AttemptStatus.REQUESTED);
      boolean letIn = find(mandate).charge(order, 1).filter(c -> c.refused() == null).isPresent();
      boolean held = house.account(order).held().isPositive();
      assertThat(!held || letIn).as("nothing is charged that was not let in").isTrue();
      assertThat(declined(charge(mandate, house.opened(1_000)))).isEqualTo("mandate-cancelled");
    }
  }

  @Test
  void two_charges_at_once_in_a_period_are_one() {
    String mandate = mandate(saved("pm_card_visa"), 9_000);
    OrderNumber one = house.opened(5_000);
    OrderNumber two = house.opened(6_000);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> charge(mandate, one)),
            CompletableFuture.runAsync(() -> charge(mandate, two)))
        .join();
    for (OrderNumber order : new OrderNumber[] {one, two}) {
      house.until(order, account -> account.attempts().get(1).status() != AttemptStatus.REQUESTED);
    }
    assertThat(house.account(one).held().isZero()).isNotEqualTo(house.account(two).held().isZero());
  }
}
