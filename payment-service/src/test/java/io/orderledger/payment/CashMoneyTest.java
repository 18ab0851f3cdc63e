package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.CashTaken;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cash from the buyer's hand to the desk or the bank, and back. */
class CashMoneyTest {

  private final House house = House.shared();
  private final String courier = "courier-" + UUID.randomUUID();

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7})
  void what_a_courier_took_pays_the_order_once_and_is_handed_in_short_and_then_whole() {
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    OrderNumber order = taken(25_000, CashHolder.COURIER, yesterday);
    house.tell("delivery-service", fact(order, 25_000, CashHolder.COURIER, yesterday));
    OrderNumber second = taken(10_000, CashHolder.COURIER, Instant.now());
    awaitHeld(35_000);
    assertThat(amount(payment(order).path("captured"))).isEqualTo(25_000);
    assertThat(payment(order).path("attempts").path(0).path("means").asString())
        .isEqualTo("CASH_TO_COURIER");
    assertThat(listed(true).path("overdue").asBoolean()).isTrue();
    assertThat(amount(listed(true).path("held"))).isEqualTo(35_000);
    assertThat(
            house
                .service()
                .bean(MeterRegistry.class)
                .get("orderledger.payment.cash.couriers.overdue")
                .gauge()
                .value())
        .isPositive();

    Client anna = house.operator("anna");
    Answer handedIn = anna.post("/courier-cash/" + courier + "/hand-ins", handIn(30_000, "DESK"));
    assertThat(handedIn.status()).as(handedIn.body()).isEqualTo(200);
    assertThat(amount(handedIn.json().path("heldBefore"))).isEqualTo(35_000);
    assertThat(amount(handedIn.json().path("shortage"))).isEqualTo(5_000);
    assertThat(anna.post("/courier-cash/" + courier + "/hand-ins", handIn(30_000, "DESK")).body())
        .as("the same request")
        .isEqualTo(handedIn.body());
    JsonNode left = house.operator("anna").get("/courier-cash/" + courier).json();
    assertThat(amount(left.path("held"))).isEqualTo(5_000);
    assertThat(left.path("takings").path(0).path("orderNumber").asString())
        .isEqualTo(second.value());
    assertThat(listed(false).path("overdue").asBoolean()).isFalse();

    Answer rest = handsIn(6_000, "BANK");
    assertThat(amount(rest.json().path("surplus"))).isEqualTo(1_000);
    assertThat(amount(listed(false).path("surplus"))).isEqualTo(1_000);
    assertBalanced();
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_11})
  void what_a_pickup_point_took_is_nobodys_burden_and_goes_back_over_the_desk() {
    OrderNumber order = taken(25_000, CashHolder.DESK, Instant.now());
    assertThat(house.operator("anna").get("/courier-cash/" + courier).status()).isEqualTo(404);
    house.command(order, new RefundReturn("ret-1", Tenge.of(9_000)));
    assertThat(refundOf(order).path("means").asString()).isEqualTo("CASH_AT_DESK");
    String path = "/payments/" + order + "/refunds/refund-01";
    Answer byBank = house.operator("anna").post(path + "/payout", Map.of("bankReference", "PO-9"));
    assertThat(byBank.problem()).as(byBank.body()).isEqualTo("refund-goes-back-in-cash");
    assertThat(byBank.json().path("clause").asString()).isEqualTo("B-5.11");

    Answer given =
        house.operator("anna").post(path + "/desk-payout", Map.of("fiscalReceipt", "FR-1"));

    assertThat(given.json().path("status").asString()).as(given.body()).isEqualTo("SUCCEEDED");
    assertThat(amount(payment(order).path("netKept"))).isEqualTo(16_000);
    assertThat(house.history(order))
        .containsExactly(
            "payment.opened",
            "payment.money-received",
            "payment.return-refund-owed",
            "payment.refund-requested",
            "payment.refund-paid-out");
    assertBalanced();
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void cash_goes_back_by_bank_transfer_only_as_agreed() {
    OrderNumber order = taken(25_000, CashHolder.DESK, Instant.now());
    house.command(order, new RefundReturn("ret-1", Tenge.of(25_000)));
    String path = "/payments/" + order + "/refunds/refund-01";
    Answer agreed =
        house
            .operator("anna")
            .post(
                path + "/bank-transfer-agreement",
                Map.of("whyNotInCash", "Moved away", "agreement", "Letter 412"));
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(refundOf(order).path("means").asString()).isEqualTo("BANK_TRANSFER");

    Answer paid = house.operator("anna").post(path + "/payout", Map.of("bankReference", "PO-10"));

    assertThat(paid.json().path("status").asString()).as(paid.body()).isEqualTo("SUCCEEDED");
    assertBalanced();
  }

  @Test
  void a_courier_whom_nobody_knows_hands_nothing_in() {
    Answer refused = handsIn(1_000, "DESK");
    assertThat(refused.problem()).as(refused.body()).isEqualTo("courier-unknown");
  }

  private OrderNumber taken(long total, CashHolder holder, Instant at) {
    OrderNumber order = House.newOrder();
    // Told before its order: it waits for it.
    house.tell("delivery-service", fact(order, total, holder, at));
    house.placed(order, total);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> amount(payment(order).path("captured")) == total);
    return order;
  }

  private CashTaken fact(OrderNumber order, long total, CashHolder holder, Instant at) {
    return new CashTaken(
        order, order + "-1", Tenge.of(total), holder, courier, "KKM 600400012345", at);
  }

  private void awaitHeld(long sum) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                amount(house.operator("anna").get("/courier-cash/" + courier).json().path("held"))
                    == sum);
  }

  private Answer handsIn(long tenge, String into) {
    return house
        .operator("anna")
        .post("/courier-cash/" + courier + "/hand-ins", handIn(tenge, into));
  }

  private static Map<String, Object> handIn(long tenge, String into) {
    return Map.of(
        "amount",
        Map.of("amount", tenge, "currency", "KZT"),
        "into",
        into,
        "reference",
        "PKO-" + tenge);
  }

  private JsonNode listed(boolean overdue) {
    return house
        .operator("anna")
        .get("/courier-cash?limit=200" + (overdue ? "&overdue=true" : ""))
        .json()
        .path("items")
        .valueStream()
        .filter(line -> line.path("courier").asString().equals(courier))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode refundOf(OrderNumber order) {
    return house
        .operator("anna")
        .get("/bank-refunds?limit=200")
        .json()
        .path("items")
        .valueStream()
        .filter(line -> line.path("orderNumber").asString().equals(order.value()))
        .findFirst()
        .orElseThrow();
  }

  private void assertBalanced() {
    house.projected();
    assertThat(amount(house.operator("anna").get("/ledger/trial-balance").json().path("total")))
        .isZero();
  }

  private JsonNode payment(OrderNumber order) {
    return house.buyer().get("/payments/" + order).json();
  }

  private static long amount(JsonNode money) {
    return money.path("amount").asLong(-1);
  }
}
