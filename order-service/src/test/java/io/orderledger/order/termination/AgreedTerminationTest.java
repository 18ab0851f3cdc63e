package io.orderledger.order.termination;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.PaymentFact.PaymentCaptured;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both sides end an order by agreement, or the seller refuses it, over HTTP and Kafka. */
@ExtendWith(OrderHouse.Door.class)
class AgreedTerminationTest {

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }

  private static OrderNumber paid(String customer) {
    OrderNumber number = placed(customer);
    house().neighbours().await(OrderFact.OrderPlaced.class, number);
    long total = operator().get("/orders/" + number).json().path("total").path("amount").asLong();
    house().neighbours().tell(new PaymentCaptured(number, Tenge.of(total), Instant.now(), null));
    awaitStatus(number, "PAID");
    return number;
  }

  private static Answer propose(Client by, OrderNumber number, long refunds) {
    return post(
        by,
        "/orders/" + number + "/termination",
        Map.of("ground", "the buyer moves abroad", "refunds", money(refunds)));
  }

  private static Answer answer(Client by, OrderNumber number, String answer, long refunds) {
    return post(
        by,
        "/orders/" + number + "/termination/answer",
        Map.of("answer", answer, "refunds", money(refunds)));
  }

  @Test
  @Clause(ClauseId.A_5_5)
  void a_termination_that_both_agree_to_cancels_and_gives_back_what_was_agreed() {
    OrderNumber number = paid("agree-1");
    Answer proposed = propose(buyer("agree-1"), number, 20_000);
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    assertThat(text(proposed.json(), "proposedBy")).isEqualTo("BUYER");

    assertThat(answer(buyer("agree-1"), number, "CONSENT", 20_000).status()).isEqualTo(422);
    Answer agreed = answer(operator(), number, "CONSENT", 20_000);

    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(text(agreed.json(), "status")).isEqualTo("CONSENTED");
    assertThat(house().neighbours().await(OrderFact.CancellationRequested.class, number).ground())
        .isEqualTo(CancellationGround.AGREEMENT);
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    OrderFact.OrderCancelled told =
        house().neighbours().await(OrderFact.OrderCancelled.class, number);
    assertThat(told.ground()).isEqualTo(CancellationGround.AGREEMENT);
    long total = operator().get("/orders/" + number).json().path("total").path("amount").asLong();
    assertThat(told.withheld()).isEqualTo(Tenge.of(total - 20_000));
    assertThat(text(buyer("agree-1").get("/orders/" + number + "/termination").json(), "ground"))
        .isEqualTo("the buyer moves abroad");
  }

  @Test
  @Clause(ClauseId.A_5_5)
  void a_declined_termination_leaves_the_order_and_a_stranger_sees_none() {
    OrderNumber number = paid("agree-2");
    assertThat(propose(operator(), number, 1_000).status()).isEqualTo(201);

    Answer declined = answer(buyer("agree-2"), number, "DECLINE", 1_000);

    assertThat(text(declined.json(), "status")).isEqualTo("DECLINED");
    assertThat(OrderHouse.status(number)).isEqualTo("PAID");
    assertThat(propose(buyer("stranger"), number, 1_000).status()).isEqualTo(404);
    assertThat(buyer("stranger").get("/orders/" + number + "/termination").status()).isEqualTo(404);
    assertThat(propose(buyer("agree-2"), number, 100_000_000).status()).isEqualTo(422);
  }

  @Test
  @Clause({ClauseId.A_4_2_5, ClauseId.B_4_6, ClauseId.B_11_3})
  void the_seller_refuses_with_a_ground_that_stays_on_record() {
    OrderNumber number = paid("agree-3");
    String path = "/orders/" + number + "/cancellation";
    Map<String, Object> refusal =
        Map.of("reason", "no courier goes there", "refusal", "IMPOSSIBLE_PERFORMANCE");

    assertThat(post(buyer("agree-3"), path, refusal).status()).isEqualTo(422);
    Answer refused = post(operator(), path, refusal);

    assertThat(refused.status()).as(refused.body()).isEqualTo(202);
    assertThat(text(refused.json(), "refusal")).isEqualTo("IMPOSSIBLE_PERFORMANCE");
    house().neighbours().await(OrderFact.CancellationRequested.class, number);
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    assertThat(house().neighbours().await(OrderFact.OrderCancelled.class, number).withheld())
        .isEqualTo(Tenge.ZERO);
    assertThat(text(buyer("agree-3").get(path).json(), "refusal"))
        .isEqualTo("IMPOSSIBLE_PERFORMANCE");
  }
}
