package io.orderledger.order;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.serviceForm;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders of services live by what delivery tells of renderings and acceptance. */
@ExtendWith(OrderHouse.Door.class)
class ServiceCompletionTest {

  private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

  private static OrderNumber paid(String client, int lessons) {
    operator().put("/products/HARP-LESSON", with(card("Lesson", 20_000), "sellerId", "services"));
    Map<String, Object> form = serviceForm(item("HARP-LESSON", lessons));
    Answer placed = post(buyer(client), "/orders", form);
    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    OrderNumber number = new OrderNumber(placed.json().path("orderNumber").asString());
    assertThat(house().neighbours().await(OrderFact.OrderPlaced.class, number).offerEdition())
        .isEqualTo("2026-02");
    assertThat(post(operator(), "/orders/" + number + "/confirmation", Map.of()).status())
        .isEqualTo(200);
    house()
        .neighbours()
        .tell(
            new PaymentFact.PaymentCaptured(
                number, Tenge.of(20_000L * lessons), Instant.now(), null));
    awaitStatus(number, "PAID");
    return number;
  }

  private static void rendered(OrderNumber number, int lessons) {
    house()
        .neighbours()
        .tell(
            new RenderingFact.ServicesRendered(
                number, "V1", List.of(new Items(1, lessons)), "ACT-1", LAST, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                operator()
                    .get("/orders/" + number)
                    .json()
                    .path("fulfilment")
                    .asString("")
                    .equals("RENDERED"));
  }

  @Test
  @Clause({ClauseId.A_3_3, ClauseId.B_1_5_1})
  void an_order_of_services_completes_when_they_are_accepted() {
    OrderNumber number = paid("client-31", 2);
    rendered(number, 2);
    house()
        .neighbours()
        .tell(
            new RenderingFact.ServicesAccepted(
                number,
                "V1",
                List.of(new Items(1, 2)),
                RenderingFact.Acceptance.SILENCE,
                Instant.now()));
    awaitStatus(number, "COMPLETED");
    house().neighbours().await(OrderFact.OrderCompleted.class, number);
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_is_conceded_is_no_part_of_the_order_any_more() {
    OrderNumber number = paid("client-32", 3);
    rendered(number, 1);
    house()
        .neighbours()
        .tell(
            new RenderingFact.ServicesConceded(
                number, "V1", List.of(new Items(1, 1)), Instant.now()));
    assertThat(house().neighbours().await(OrderFact.OrderEdited.class, number).total())
        .isEqualTo(Tenge.of(40_000));
  }

  @Test
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  void the_client_ends_a_partly_rendered_order_and_pays_for_what_was_rendered() {
    OrderNumber number = paid("client-33", 6);
    rendered(number, 2);
    Answer asked =
        post(
            buyer("client-33"),
            "/orders/" + number + "/cancellation",
            Map.of("reason", "moving away"));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    house()
        .neighbours()
        .tell(new RenderingFact.ServicesStopped(number, List.of(new Items(1, 2)), Instant.now()));
    assertThat(house().neighbours().await(OrderFact.OrderCancelled.class, number).withheld())
        .isEqualTo(Tenge.of(40_000));
  }
}
