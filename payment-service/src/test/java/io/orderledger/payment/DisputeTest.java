package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Disputes from the provider's webhooks to the answer that the bank gets. */
class DisputeTest {

  private static final House HOUSE = House.shared();
  private static final Map<String, Object> WORDS =
      Map.of("explanation", "The buyer collected the goods.");

  private static OrderNumber captured() {
    return HOUSE.captured(30_000, "pm_card_visa");
  }

  private static void bankDisputes(OrderNumber order, String how) {
    HOUSE.post("/simulator/payment_intents/" + WebhookTest.intent(order) + "/dispute", how);
  }

  private static void bankDecides(OrderNumber order, String outcome) {
    HOUSE.post("/simulator/disputes/" + id(order) + "/decide", "outcome=" + outcome);
  }

  private static Dispute dispute(OrderNumber order) {
    return HOUSE.account(order).disputes().firstEntry().getValue();
  }

  private static String id(OrderNumber order) {
    return dispute(order).disputeId();
  }

  private static void until(OrderNumber order, Standing standing) {
    HOUSE.until(
        order,
        account -> account.disputes().values().stream().anyMatch(d -> d.standing() == standing));
  }

  private static OrderNumber disputed(String how) {
    OrderNumber order = captured();
    bankDisputes(order, how);
    until(order, Standing.OPEN);
    return order;
  }

  private static JsonNode view(OrderNumber order) {
    HOUSE.projected();
    Answer answer = HOUSE.operator("anna").get("/disputes/" + id(order));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Answer evidence(OrderNumber order) {
    HOUSE.projected();
    return HOUSE.operator("anna").post("/disputes/" + id(order) + "/evidence", WORDS);
  }

  private static Answer refund(OrderNumber order) {
    return HOUSE
        .operator("anna")
        .post(
            "/payments/" + order + "/refunds",
            Map.of("amount", Map.of("amount", 1_000, "currency", "KZT"), "reason", "goodwill"));
  }

  private static long balance(OrderNumber order, LedgerAccount account) {
    HOUSE.projected();
    JsonNode ledger = HOUSE.operator("anna").get("/payments/" + order + "/ledger").json();
    for (JsonNode line : ledger.path("balances")) {
      if (line.path("account").asString().equals(account.name())) {
        return line.path("amount").path("amount").asLong();
      }
    }
    return 0;
  }

  private static void histories(OrderNumber order) {
    HOUSE.histories.tell(
        "order",
        "/history/" + order,
        """
        {"events": [{"type": "order.placed", "occurredAt": "2026-11-05T10:40:00Z", "payload":
          {"orderNumber": "%s", "lines": [{"quantity": 1, "name": "Kettle"}],
           "total": {"amount": 30000, "currency": "KZT"},
           "recipient": {"name": "Aigerim Testova", "address": "Abay avenue 1"},
           "acceptance": {"offerEdition": "2026-01", "moment": "2026-11-05T10:39:59Z",
                          "act": "ORDER_FORM", "channel": "SITE"}}}]}
        """
            .formatted(order));
    HOUSE.histories.tell(
        "order",
        "/orders/" + order + "/notices",
        """
        {"items": [{"kind": "ORDER_CONFIRMED", "state": "SENT", "channel": "EMAIL",
          "contentHash": "c0ffee", "requestedAt": "2026-11-05T10:41:00Z"}]}
        """);
    HOUSE.histories.tell(
        "delivery",
        "/history/" + order,
        """
        {"events": [
          {"type": "delivery.handed-to-courier", "occurredAt": "2026-11-06T05:00:00Z",
           "payload": {"shipmentId": "%s-1"}},
          {"type": "delivery.handed-over", "occurredAt": "2026-11-07T06:00:00Z",
           "payload": {"shipmentId": "%s-1",
                       "proof": {"kind": "SIGNATURE", "reference": "WB-77"}}}]}
        """
            .formatted(order, order));
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_chargeback_is_answered_with_evidence_once_and_won() {
    OrderNumber order = disputed("reason=product_not_received");
    histories(order);
    assertThat(view(order).path("reason").asString()).isEqualTo("product_not_received");
    assertThat(view(order).path("networkReason").asString()).isEqualTo("13.1");
    assertThat(view(order).path("servicingSuspended").asBoolean()).isTrue();
    assertThat(view(order).path("nextSteps").get(0).asString()).isEqualTo("evidence");
    assertThat(HOUSE.operator("anna").get("/disputes?orderNumber=" + order).body())
        .contains(id(order));
    assertThat(balance(order, LedgerAccount.DISPUTED)).isEqualTo(30_000);

    Answer refused = refund(order);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("clause").asString()).isEqualTo("B-5.13");

    Answer submitted = evidence(order);
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(202);
    String hash = submitted.json().path("contentHash").asString();
    assertThat(hash).hasSize(64);
    until(order, Standing.UNDER_REVIEW);
    HOUSE.until(
        order,
        account ->
            account
                .disputes()
                .firstEntry()
                .getValue()
                .evidence()
                .equals(new Dispute.Evidence(hash, EvidenceStatus.SUBMITTED)));
    Answer second = evidence(order);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("evidence-already-submitted");

    JsonNode sent =
        HOUSE.operator("anna").get("/disputes/" + id(order) + "/evidence").json().path("sent");
    assertThat(sent.path("contentHash").asString()).isEqualTo(hash);
    assertThat(sent.path("fields").path("STATEMENT").asString())
        .contains("The buyer collected the goods.", "a signature, reference WB-77", "c0ffee");
    assertThat(sent.path("fields").path("SHIPPING_TRACKING_NUMBER").asString())
        .isEqualTo(order + "-1");

    bankDecides(order, "won");
    until(order, Standing.WON);
    assertThat(balance(order, LedgerAccount.DISPUTED)).isZero();
    assertThat(balance(order, LedgerAccount.PROVIDER_CLEARING)).isEqualTo(30_000);
    assertThat(refund(order).status()).isEqualTo(202);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void the_checklist_says_what_is_there_and_what_is_missing() {
    OrderNumber order = disputed("reason=fraudulent");
    HOUSE.projected();
    JsonNode before = HOUSE.operator("anna").get("/disputes/" + id(order) + "/evidence").json();
    assertThat(before.path("category").asString()).isEqualTo("FRAUDULENT");
    assertThat(before.path("sources").path("delivery").asString()).isEqualTo("EMPTY");
    for (JsonNode item : before.path("items")) {
      assertThat(item.path("there").asBoolean()).as(item.toString()).isFalse();
    }

    histories(order);
    JsonNode after = HOUSE.operator("anna").get("/disputes/" + id(order) + "/evidence").json();
    for (JsonNode item : after.path("items")) {
      assertThat(item.path("there").asBoolean()).as(item.toString()).isTrue();
    }
    assertThat(after.toString())
        .contains("edition 2026-01", "2026-11-05T10:39:59Z", "Aigerim Testova");
    assertThat(after.path("sent").isNull()).isTrue();
  }

  @Test
  void nothing_is_frozen_while_a_service_does_not_tell_its_part() {
    OrderNumber order = disputed("reason=general");
    histories(order);
    HOUSE.histories.silence("delivery", "/history/" + order);
    Answer incomplete = evidence(order);
    assertThat(incomplete.status()).isEqualTo(503);
    assertThat(incomplete.problem()).isEqualTo("evidence-incomplete");
    assertThat(dispute(order).evidence()).isNull();

    HOUSE.histories.speakAgain();
    assertThat(evidence(order).status()).isEqualTo(202);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void a_return_accepted_during_a_dispute_is_refunded_once_when_it_is_won() {
    OrderNumber order = disputed("reason=fraudulent");
    HOUSE.command(order, new RefundReturn("ret-1", Tenge.of(5_000)));
    assertThat(HOUSE.account(order).returnRefundsOwed()).containsKey("ret-1");
    assertThat(HOUSE.refundedByProvider(order)).isZero();

    bankDecides(order, "won");
    HOUSE.until(order, account -> account.refunded().equals(Tenge.of(5_000)));
    assertThat(HOUSE.refundedByProvider(order)).isEqualTo(5_000);
    assertThat(HOUSE.history(order)).filteredOn("payment.refund-requested"::equals).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void an_inquiry_holds_nothing_until_the_bank_takes_the_money_and_that_is_lost() {
    OrderNumber order = captured();
    bankDisputes(order, "reason=fraudulent&kind=inquiry");
    until(order, Standing.INQUIRY);
    assertThat(view(order).path("servicingSuspended").asBoolean()).isFalse();
    assertThat(balance(order, LedgerAccount.DISPUTED)).isZero();

    HOUSE.post("/simulator/disputes/" + id(order) + "/escalate", "");
    until(order, Standing.OPEN);
    bankDecides(order, "lost");
    until(order, Standing.LOST);
    assertThat(balance(order, LedgerAccount.CHARGEBACK_LOSS)).isEqualTo(30_000);
    assertThat(refund(order).problem()).isEqualTo("refund-exceeds-captured");
    HOUSE.projected();
    assertThat(HOUSE.operator("anna").get("/disputes?orderNumber=" + order).body())
        .doesNotContain(id(order));
    assertThat(HOUSE.operator("anna").get("/disputes?open=false&limit=200").body())
        .contains(id(order));
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_deadline_within_two_days_is_on_the_list_and_told_once() {
    OrderNumber order = disputed("reason=fraudulent&due_in=" + Duration.ofHours(40).toSeconds());
    assertThat(view(order).path("soon").asBoolean()).isTrue();
    assertThat(view(order).path("overdue").asBoolean()).isFalse();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                HOUSE
                        .jdbc()
                        .sql("select count(*) from dispute_told where dispute_id = ?")
                        .param(id(order))
                        .query(Long.class)
                        .single()
                    == 1);
    assertThat(view(disputed("reason=fraudulent")).path("soon").asBoolean()).isFalse();
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_dispute_about_more_than_was_taken_is_a_mismatch_on_the_list() {
    OrderNumber order = disputed("reason=general&amount=4000000");
    assertThat(view(order).path("mismatch").asBoolean()).isTrue();
    assertThat(view(order).path("netKept").path("amount").asLong()).isEqualTo(-10_000);
  }
}
