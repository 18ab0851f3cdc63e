package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.accepted;
import static io.orderledger.returns.ReturnsHouse.assertRefused;
import static io.orderledger.returns.ReturnsHouse.awaitEvents;
import static io.orderledger.returns.ReturnsHouse.events;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.id;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.patiently;
import static io.orderledger.returns.ReturnsHouse.post;
import static io.orderledger.returns.ReturnsHouse.received;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static io.orderledger.returns.ReturnsHouse.status;
import static io.orderledger.returns.ReturnsHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import io.orderledger.shared.event.PaymentFact.RefundFailed;
import io.orderledger.shared.event.ReturnFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Goods come back, are inspected, and their money follows. */
@ExtendWith(ReturnsHouse.Door.class)
class InspectionTest {

  private static Answer inspect(String address, Map<String, Object> finding) {
    return post(operator(), address + "/inspection", finding);
  }

  private static void refunded(OrderNumber number, @Nullable String returnId, long amount) {
    refunded(number, "R-" + returnId, returnId, amount);
  }

  private static void refunded(
      OrderNumber number, String refundId, @Nullable String returnId, long amount) {
    house()
        .neighbours()
        .tell(
            new PaymentRefunded(number, refundId, returnId, Tenge.of(amount), Instant.now(), null));
  }

  @Test
  @Clause({ClauseId.B_5_12, ClauseId.B_9_5})
  void M1_one_piece_at_a_time_gives_back_3000_2999_3000() {
    OrderNumber number = handedOver("buyer-20");
    List<Long> refunds = new ArrayList<>();
    for (int piece = 0; piece < 3; piece++) {
      String address = requested("buyer-20", number, new Items(1, 1));
      received(address);
      refunds.add(accepted(address));
      assertThat(status(address)).isEqualTo("AWAITING_REFUND");
    }
    String other = requested("buyer-20", number, new Items(2, 1));
    received(other);

    assertThat(accepted(other)).isEqualTo(9_001);

    assertThat(refunds).containsExactly(3_000L, 2_999L, 3_000L);
    patiently()
        .untilAsserted(
            () ->
                assertThat(house().neighbours().heard(ReturnFact.ReturnAccepted.class, number))
                    .extracting(ReturnFact.ReturnAccepted::refund)
                    .containsExactly(
                        Tenge.of(3_000), Tenge.of(2_999), Tenge.of(3_000), Tenge.of(9_001)));
  }

  @Test
  @Clause(ClauseId.B_9_5)
  void a_return_is_inspected_only_after_it_was_received_and_only_once() {
    OrderNumber number = handedOver("buyer-21");
    String address = requested("buyer-21", number, new Items(1, 1));
    assertRefused(inspect(address, Map.of("accepted", true)), "not-received", "B-9.5", "");
    received(address);
    received(address);
    assertThat(inspect(address, Map.of("accepted", false)).status()).isEqualTo(400);
    assertThat(inspect(address, Map.of("accepted", true, "ground", "USED")).status())
        .isEqualTo(400);
    assertThat(inspect(address, Map.of()).status()).isEqualTo(400);
    accepted(address);

    assertRefused(
        inspect(address, Map.of("accepted", false, "ground", "USED")),
        "already-inspected",
        "B-9.5",
        "");
    assertRefused(post(operator(), address + "/receipt", ""), "already-inspected", "B-9.5", "");
    assertThat(events(number)).isEqualTo(5);
  }

  @Test
  @Clause({ClauseId.B_9_1, ClauseId.B_9_5})
  void a_rejection_is_told_with_its_ground_and_frees_the_pieces() {
    OrderNumber number = handedOver("buyer-22");
    String address = requested("buyer-22", number, new Items(1, 3));
    received(address);
    assertThat(request("buyer-22", number, new Items(1, 1)).status()).isNotEqualTo(201);

    Answer rejected = inspect(address, Map.of("accepted", false, "ground", "LABELS_MISSING"));

    assertThat(rejected.status()).as(rejected.body()).isEqualTo(200);
    assertThat(status(address)).isEqualTo("REJECTED");
    assertThat(house().neighbours().await(ReturnFact.ReturnRejected.class, number).ground())
        .isEqualTo("LABELS_MISSING");
    requested("buyer-22", number, new Items(1, 3));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_return_is_closed_when_its_money_went_back_and_by_no_other_money() {
    OrderNumber number = handedOver("buyer-23");
    String address = requested("buyer-23", number, new Items(2, 1));
    received(address);
    accepted(address);
    refunded(number, null, 500);

    refunded(number, id(address), 9_001);
    refunded(number, id(address), 9_001);

    patiently().until(() -> status(address).equals("REFUNDED"));
    assertThat(operator().get(address).json().path("refund").path("amount").asLong())
        .isEqualTo(9_001);
    String next = requested("buyer-23", number, new Items(1, 1));
    received(next);
    refunded(number, null, 3_000);
    accepted(next);
    assertThat(events(number)).as("the other money left no trace").isEqualTo(9);
    assertThat(status(next)).isEqualTo("AWAITING_REFUND");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_to_several_cards_closes_the_return_when_all_of_it_went_back() {
    OrderNumber number = handedOver("buyer-27");
    String address = requested("buyer-27", number, new Items(2, 1));
    received(address);
    accepted(address);
    house()
        .neighbours()
        .tell(new RefundFailed(number, "F0", id(address), Tenge.of(9_001), Instant.now()));

    refunded(number, "F1", id(address), 4_000);
    awaitEvents(number, 6);
    refunded(number, "F1", id(address), 4_000);

    JsonNode partly = operator().get(address).json();
    assertThat(text(partly, "status")).isEqualTo("AWAITING_REFUND");
    assertThat(partly.path("paidBack").path("amount").asLong()).isEqualTo(4_000);

    refunded(number, "F2", id(address), 5_001);

    patiently().until(() -> status(address).equals("REFUNDED"));
    assertThat(events(number)).isEqualTo(7);
    assertThat(operator().get(address).json().path("paidBack").path("amount").asLong())
        .isEqualTo(9_001);
  }

  @Test
  @Clause(ClauseId.B_5_12)
  void a_return_that_gives_back_nothing_is_closed_at_once() {
    OrderNumber number = handedOver("buyer-24");
    String address = requested("buyer-24", number, new Items(4, 1));
    received(address);

    assertThat(accepted(address)).isZero();

    assertThat(status(address)).isEqualTo("REFUNDED");
    String rest = requested("buyer-24", number, new Items(4, 2));
    received(rest);
    assertThat(accepted(rest)).as("the parts add up").isEqualTo(1);
  }

  @Test
  void a_finding_that_is_sent_again_gets_the_same_answer() {
    OrderNumber number = handedOver("buyer-25");
    String address = requested("buyer-25", number, new Items(2, 1));
    received(address);
    Client caller = operator().key("finding-" + number);
    Answer first = caller.post(address + "/inspection", Map.of("accepted", true));
    refunded(number, id(address), 9_001);
    awaitEvents(number, 6);

    Answer again = caller.post(address + "/inspection", Map.of("accepted", true));

    assertThat(again.body()).isEqualTo(first.body()).contains("AWAITING_REFUND");
    assertThat(
            operator()
                .key("finding-" + number)
                .post(address + "/inspection", Map.of("accepted", false, "ground", "USED"))
                .problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void a_return_that_is_not_there_cannot_be_received() {
    OrderNumber number = handedOver("buyer-26");
    String path = "/returns/" + number + "/nowhere";
    assertThat(operator().get(path).status()).isEqualTo(404);
    assertThat(post(operator(), path + "/receipt", "").status()).isEqualTo(404);
    assertThat(inspect(path, Map.of("accepted", true)).status()).isEqualTo(404);
  }
}
