package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.PromiseMoved;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The promised day as the order shows it. */
@ExtendWith(OrderHouse.Door.class)
@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
class PromiseTest {

  private static JsonNode delivery(String buyer, OrderNumber number) {
    return buyer(buyer).get("/orders/" + number).json().path("delivery");
  }

  private static void awaitMoves(String buyer, OrderNumber number, int moves) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> delivery(buyer, number).path("moves").size(), size -> size == moves);
  }

  @Test
  void the_order_shows_the_day_that_holds_the_first_one_and_why_it_was_moved() {
    OrderNumber number = placed("buyer-promise-1");
    JsonNode before = delivery("buyer-promise-1", number);
    LocalDate first = LocalDate.parse(text(before, "promisedFirst"));
    assertThat(text(before.path("promise"), "promisedBy")).isEqualTo(first.toString());
    assertThat(before.path("moves")).isEmpty();

    house()
        .neighbours()
        .tell(
            new PromiseMoved(
                number,
                null,
                first,
                first.plusDays(5),
                first.plusDays(40),
                DelayCause.CARRIER,
                Instant.now()));
    awaitMoves("buyer-promise-1", number, 1);

    JsonNode after = delivery("buyer-promise-1", number);
    assertThat(text(after, "promisedFirst")).isEqualTo(first.toString());
    assertThat(text(after.path("promise"), "promisedBy")).isEqualTo(first.plusDays(5).toString());
    assertThat(text(after.path("promise"), "latest")).isEqualTo(first.plusDays(40).toString());
    JsonNode move = after.path("moves").get(0);
    assertThat(text(move, "reason")).isEqualTo("DELAYED");
    assertThat(text(move, "cause")).isEqualTo("CARRIER");
  }

  @Test
  @Clause(ClauseId.B_15_5)
  void what_the_buyer_agreed_to_is_recorded_with_who_how_and_when_and_told_to_delivery() {
    OrderNumber number = placed("buyer-promise-2");
    LocalDate late = LocalDate.parse(text(delivery("buyer-promise-2", number), "promisedFirst"));
    String path = "/orders/" + number + "/agreed-date";
    Map<String, Object> agreed =
        Map.of(
            "promisedBy",
            late.plusDays(60).toString(),
            "cause",
            "SELLER",
            "how",
            "PHONE",
            "with",
            "BUYER",
            "agreedAt",
            Instant.now().minusSeconds(60).toString());
    assertThat(post(buyer("buyer-promise-2"), path, agreed).status()).isEqualTo(403);

    Answer answer = post(operator(), path, agreed);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode move = delivery("buyer-promise-2", number).path("moves").get(0);
    assertThat(text(move, "reason")).isEqualTo("AGREED");
    assertThat(text(move.path("agreement"), "how")).isEqualTo("PHONE");
    assertThat(text(move.path("agreement"), "recordedBy")).isEqualTo("operator-1");
    OrderFact.DatePromised told = house().neighbours().await(OrderFact.DatePromised.class, number);
    assertThat(told.promisedBy()).isEqualTo(late.plusDays(60));
    assertThat(told.latest()).isEqualTo(late.plusDays(60));
  }
}
