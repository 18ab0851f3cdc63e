package io.orderledger.payment;

import static io.orderledger.payment.WebhookTest.attempted;
import static io.orderledger.payment.WebhookTest.authorized;
import static io.orderledger.payment.WebhookTest.deliver;
import static io.orderledger.payment.WebhookTest.intent;
import static io.orderledger.payment.WebhookTest.newEvent;
import static io.orderledger.payment.WebhookTest.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiptDeskTest {

  private static final Map<String, String> WHY = Map.of("reason", "The import was repeated");

  private final House house = House.shared();

  private long id(String eventId) {
    return house
        .jdbc()
        .sql("select id from webhook_receipt where event_id = ?")
        .param(eventId)
        .query(Long.class)
        .single();
  }

  private int redrives(String eventId) {
    return house
        .jdbc()
        .sql("select redrives from webhook_receipt where event_id = ?")
        .param(eventId)
        .query(Integer.class)
        .single();
  }

  private String path(String eventId) {
    return "/webhook-receipts/" + id(eventId);
  }

  private JsonNode receipt(String eventId) {
    return house.operator("anna").get(path(eventId)).json();
  }

  private String undecodable() {
    String id = newEvent();
    deliver(
        "{\"id\":\"" + id + "\",\"type\":\"payment_intent.succeeded\",\"created\":1}",
        House.SECRET,
        Instant.now());
    await().until(() -> state(id).equals("FOR_A_PERSON"));
    return id;
  }

  /** One operator asks, another approves. */
  private Answer ordered(String eventId, String kind) {
    Answer asked = house.operator("anna").post(path(eventId) + "/" + kind, WHY);
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    Answer approved = house.operator("berik").post(asked.header("Location"), "");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    return approved;
  }

  /** A webhook whose order was unknown for so long that it is not looked for any more. */
  private String waitedTooLong(OrderNumber order, String intent) {
    String id = newEvent();
    deliver(authorized(id, order, intent, 100_000), House.SECRET, Instant.now());
    await().until(() -> state(id).equals("WAITING"));
    house
        .jdbc()
        .sql("update webhook_receipt set received_at = received_at - interval '2 days' where id=?")
        .param(id(id))
        .update();
    await().until(() -> state(id).equals("FOR_A_PERSON"));
    return id;
  }

  @Test
  void
      one_that_waited_too_long_is_understood_after_a_redrive_and_both_who_ordered_it_are_on_record() {
    OrderNumber order = House.newOrder();
    String id = waitedTooLong(order, intent(attempted()));
    assertThat(receipt(id).path("receipt").path("trouble").asString()).isEqualTo("WAITED_TOO_LONG");

    // The order is still unknown: it waits again, with its whole time before it.
    ordered(id, "redrive");
    await().until(() -> state(id).equals("WAITING"));
    house.command(order, new PaymentCommand.OpenPayment(order, "buyer", "goods", Tenge.of(1_000)));
    await().until(() -> state(id).equals("DONE"));

    JsonNode actions = receipt(id).path("actions");
    assertThat(actions.size()).isEqualTo(1);
    assertThat(actions.get(0).path("kind").asString()).isEqualTo("redrive");
    assertThat(actions.get(0).path("requestedBy").asString()).isEqualTo("anna");
    assertThat(actions.get(0).path("decidedBy").asString()).isEqualTo("berik");
    assertThat(actions.get(0).path("status").asString()).isEqualTo("CARRIED_OUT");
    assertThat(actions.get(0).path("reason").asString()).isEqualTo(WHY.get("reason"));
    assertThat(Instant.parse(actions.get(0).path("requestedAt").asString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void a_refusal_on_record_does_not_answer_for_a_redriven_one() {
    OrderNumber order = House.newOrder();
    String id = newEvent();
    // As if it had been told a moment before the payment was opened.
    house
        .payments()
        .tell(
            order,
            new PaymentCommand.RecordIntentCreated(1, "pi_x"),
            new CommandKey.Inbox("stripe-webhook", id),
            new Provenance("test", "life-of-" + order, "test", null));
    house.command(order, new PaymentCommand.OpenPayment(order, "buyer", "goods", Tenge.of(1_000)));
    house.attempt(order);
    deliver(authorized(id, order, intent(order), 100_000), House.SECRET, Instant.now());
    await().until(() -> state(id).equals("FOR_A_PERSON"));
    assertThat(receipt(id).path("receipt").path("trouble").asString()).isEqualTo("REFUSED");
    ordered(id, "redrive");
    await().until(() -> state(id).equals("DONE"));
    assertThat(house.account(order).held()).isEqualTo(Tenge.of(1_000));
  }

  @Test
  void one_about_what_the_provider_does_not_know_is_for_a_person() {
    OrderNumber order = house.opened(1_000);
    String id = newEvent();
    deliver(authorized(id, order, "pi_unknown_" + order, 100_000), House.SECRET, Instant.now());
    await().until(() -> state(id).equals("FOR_A_PERSON"));
    assertThat(receipt(id).path("receipt").path("trouble").asString())
        .isEqualTo("PROVIDER_DECLINED");
  }

  @Test
  void one_that_nobody_can_read_comes_back_from_a_redrive_and_is_dismissed_once() {
    String id = undecodable();
    assertThat(receipt(id).path("receipt").path("next").toString()).contains("redrive");
    ordered(id, "redrive");
    await().until(() -> state(id).equals("FOR_A_PERSON"));

    Answer asked = house.operator("anna").post(path(id) + "/dismissal", WHY);
    Client berik = house.operator("berik");
    Answer dismissed = berik.post(asked.header("Location"), "");
    assertThat(dismissed.status()).as(dismissed.body()).isEqualTo(200);
    assertThat(state(id)).isEqualTo("DISMISSED");
    assertThat(berik.post(asked.header("Location"), "").body()).isEqualTo(dismissed.body());
    assertThat(house.operator("cem").post(asked.header("Location"), "").problem())
        .isEqualTo("receipt-action-not-awaiting-approval");
    assertThat(house.operator("berik").post(path(id) + "/redrive", WHY).problem())
        .isEqualTo("receipt-not-for-a-person");
    assertThat(receipt(id).path("actions").size()).isEqualTo(2);
  }

  @Test
  void whoever_asks_for_a_redrive_or_a_dismissal_cannot_approve_it_and_nothing_happens_before() {
    for (String kind : List.of("redrive", "dismissal")) {
      String id = undecodable();
      Client anna = house.operator("anna");
      Answer asked = anna.post(path(id) + "/" + kind, WHY);
      assertThat(asked.status()).as(asked.body()).isEqualTo(202);
      assertThat(asked.json().path("status").asString()).isEqualTo("AWAITING_APPROVAL");
      String approval = asked.header("Location");
      assertThat(house.operator("anna").post(approval, "").problem())
          .isEqualTo("another-person-approves");
      assertThat(receipt(id).path("receipt").path("next").toString())
          .contains("approval", "withdrawal");
      assertThat(house.operator("berik").post(path(id) + "/redrive", WHY).problem())
          .isEqualTo("receipt-action-awaits-approval");
      assertThat(redrives(id)).isZero();
      assertThat(state(id)).isEqualTo("FOR_A_PERSON");
      house.operator("berik").post(approval, "");
      assertThat(anna.post(path(id) + "/" + kind, WHY).body())
          .as("asked again with the same key")
          .isEqualTo(asked.body());
    }
  }

  @Test
  void what_nobody_approved_is_taken_back_with_a_reason_and_another_can_be_asked_for() {
    String id = undecodable();
    Answer asked = house.operator("anna").post(path(id) + "/dismissal", WHY);
    String withdrawal = asked.header("Location").replace("approval", "withdrawal");
    assertThat(house.operator("anna").post(withdrawal, Map.of()).status()).isEqualTo(400);
    Answer withdrawn = house.operator("anna").post(withdrawal, WHY);
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(house.operator("berik").post(asked.header("Location"), "").problem())
        .isEqualTo("receipt-action-not-awaiting-approval");
    assertThat(state(id)).isEqualTo("FOR_A_PERSON");
    ordered(id, "dismissal");
    assertThat(state(id)).isEqualTo("DISMISSED");
  }

  @Test
  void an_action_is_approved_under_its_own_webhook_only() {
    String one = undecodable();
    String other = undecodable();
    String approval = house.operator("anna").post(path(one) + "/redrive", WHY).header("Location");
    assertThat(house.operator("berik").post(approval.replace(path(one), path(other)), "").status())
        .isEqualTo(404);
    assertThat(redrives(one)).isZero();
  }

  @Test
  void a_key_belongs_to_one_order_about_one_webhook() {
    Client anna = house.operator("anna");
    String first = undecodable();
    String second = undecodable();
    assertThat(anna.post(path(first) + "/dismissal", WHY).status()).isEqualTo(202);
    assertThat(anna.post(path(second) + "/dismissal", WHY).problem())
        .isEqualTo("idempotency-key-reused");
    assertThat(state(second)).isEqualTo("FOR_A_PERSON");
  }

  @Test
  void an_order_needs_a_key_a_reason_and_a_webhook_and_an_auditor_only_reads() {
    String id = undecodable();
    String redrive = path(id) + "/redrive";
    assertThat(house.service.as("anna", "operator").post(redrive, WHY).problem())
        .isEqualTo("idempotency-key-missing");
    assertThat(house.operator("anna").post(redrive, Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(house.operator("anna").post("/webhook-receipts/0/redrive", WHY).status())
        .isEqualTo(404);
    assertThat(house.service.as("eve", "auditor").key("k").post(redrive, WHY).status())
        .isEqualTo(403);
    assertThat(house.service.as("eve", "auditor").get(path(id)).status()).isEqualTo(200);
    assertThat(state(id)).isEqualTo("FOR_A_PERSON");
  }

  @Test
  void a_reason_keeps_no_card_number() {
    String id = undecodable();
    house
        .operator("anna")
        .post(path(id) + "/dismissal", Map.of("reason", "paid with 4242 4242 4242 4242"));
    assertThat(receipt(id).toString()).doesNotContain("4242 4242");
  }

  @Test
  void the_list_goes_by_state_and_page_by_page_without_a_gap() {
    String dismissed = undecodable();
    ordered(dismissed, "dismissal");
    String first = undecodable();
    String second = undecodable();
    Client anna = house.operator("anna");
    assertThat(anna.get("/webhook-receipts?state=FOR_A_PERSON&limit=200").body())
        .contains(first, second)
        .doesNotContain(dismissed);
    assertThat(anna.get("/webhook-receipts?state=DISMISSED&limit=200").body())
        .contains(dismissed)
        .doesNotContain(first);
    assertThat(anna.get("/webhook-receipts?state=LOST").status()).isEqualTo(400);

    long seen = 0;
    long last = 0;
    String after = "";
    do {
      JsonNode page =
          anna.get("/webhook-receipts?state=FOR_A_PERSON&limit=1&after=" + after).json();
      for (JsonNode line : page.path("items")) {
        assertThat(line.path("id").asLong()).isGreaterThan(last);
        last = line.path("id").asLong();
        seen++;
      }
      after = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!after.isEmpty());
    JsonNode all = anna.get("/webhook-receipts?state=FOR_A_PERSON&limit=200").json().path("items");
    assertThat(seen).isEqualTo(StreamSupport.stream(all.spliterator(), false).count());
  }
}
