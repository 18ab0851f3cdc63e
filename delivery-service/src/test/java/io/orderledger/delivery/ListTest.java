package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.eventstore.projection.ReplayReport;
import io.orderledger.messaging.Publisher;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CancellationRequested;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The operator's list of deliveries, and the list rebuilt from events. */
@ExtendWith(DeliveryHouse.Door.class)
class ListTest {

  /** One delivery of every status. */
  @BeforeAll
  static void deliveriesOfAllKinds() throws InterruptedException {
    placed("buyer-40", DeliveryMethod.COURIER);
    released("buyer-40", DeliveryMethod.COURIER);
    OrderNumber held = placed("buyer-40", DeliveryMethod.COURIER);
    house()
        .neighbours()
        .tell(new CancellationRequested(held, CancellationGround.BUYER, Instant.now()));
    house().neighbours().await(DeliveryFact.DeliveryHeld.class, held);
    done(released("buyer-40", DeliveryMethod.PICKUP), "readiness", Map.of());
    OrderNumber collected = released("buyer-40", DeliveryMethod.PICKUP);
    done(collected, "readiness", Map.of());
    done(collected, "collection", Map.of("document", "card"));
    done(released("buyer-40", DeliveryMethod.COURIER), "dispatch", Map.of());
    OrderNumber brought = released("buyer-40", DeliveryMethod.COURIER);
    done(brought, "dispatch", Map.of());
    done(brought, "hand-over", proof("PHOTO"));
    Map<String, Object> ahead = Map.of("items", List.of(Map.of("line", 1, "quantity", 1)));
    OrderNumber inParts = released("buyer-40", DeliveryMethod.COURIER);
    done(inParts, "shipments", ahead);
    done(inParts, "hand-over", proof("PHOTO"));
    done(released("buyer-40", DeliveryMethod.PICKUP), "shipments", ahead);
    OrderNumber refused = released("buyer-40", DeliveryMethod.COURIER);
    done(refused, "dispatch", Map.of());
    done(refused, "refusal", Map.of("documents", List.of()));
    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
  }

  private static List<JsonNode> rows(String query) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = operator().get("/deliveries?" + query + "&after=" + next).json();
      page.path("items").forEach(rows::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return rows;
  }

  @Test
  void the_list_goes_on_page_by_page_the_oldest_first() {
    List<String> inOne = rows("limit=200").stream().map(ListTest::name).toList();
    List<String> inPages = rows("limit=3").stream().map(ListTest::name).toList();

    assertThat(inPages).containsExactlyElementsOf(inOne).doesNotHaveDuplicates();
    assertThat(rows("limit=200").stream().map(row -> Instant.parse(text(row, "preparedAt"))))
        .isSorted();
  }

  private static String name(JsonNode row) {
    return text(row, "orderNumber") + '/' + text(row, "shipmentId");
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("");
  }

  @Test
  void the_list_can_be_had_by_status_and_says_what_can_be_done_next() {
    Map<String, List<String>> steps =
        Map.of(
            "HELD", List.of("[]"),
            "IN_TRANSIT", List.of("[\"hand-over\",\"refusal\",\"mishap\"]"),
            "READY_FOR_PICKUP", List.of("[\"collection\",\"take-back\"]"),
            "DELIVERED", List.of("[]"),
            "CAME_BACK", List.of("[]"),
            "PREPARING",
                List.of(
                    "[]",
                    "[\"promise\"]",
                    "[\"dispatch\",\"shipments\"]",
                    "[\"readiness\",\"shipments\"]"));
    steps.forEach(
        (status, wanted) -> {
          List<JsonNode> rows = rows("limit=50&status=" + status);
          assertThat(rows).as(status).isNotEmpty();
          assertThat(rows)
              .allMatch(row -> text(row, "status").equals(status))
              .allMatch(row -> wanted.contains(row.path("nextSteps").toString()));
        });
    assertThat(operator().get("/deliveries?status=LOST").status()).isEqualTo(400);
  }

  @Test
  void a_cursor_that_this_list_did_not_make_is_refused() {
    String forged =
        Base64.getUrlEncoder()
            .encodeToString("never mind\u001fX\u001f".getBytes(StandardCharsets.UTF_8));
    for (String cursor : List.of("AAAA", "%25", forged)) {
      assertThat(operator().get("/deliveries?after=" + cursor).status()).as(cursor).isEqualTo(400);
    }
  }

  @Test
  void the_list_says_what_the_streams_say() {
    for (JsonNode row : rows("limit=200")) {
      JsonNode one = DeliveryHouse.view(new OrderNumber(text(row, "orderNumber")));
      assertSame(row, one, "method", "pickupPoint", "confirmed", "paid");
      assertSame(row, part(row, one), "status", "freeUntil", "nextSteps");
    }
  }

  /** What the row is about: the delivery, or one of its shipments. */
  private static JsonNode part(JsonNode row, JsonNode one) {
    for (JsonNode shipment : one.path("shipments")) {
      if (text(shipment, "shipmentId").equals(text(row, "shipmentId"))) {
        return shipment;
      }
    }
    return one;
  }

  private static void assertSame(JsonNode row, JsonNode told, String... fields) {
    for (String field : fields) {
      assertThat(row.path(field)).as(field + " of " + row).isEqualTo(told.path(field));
    }
  }

  @Test
  void a_replay_beside_the_live_lists_finds_no_difference() throws Exception {
    Projections projections = house().service().bean(Projections.class);
    assertThat(projections.awaitHead(Duration.ofSeconds(10))).isTrue();

    ReplayReport report =
        projections.replayBeside(
            house().service().bean("deliveryListProjection", Projection.class));

    assertThat(report.same()).as(report.toString()).isTrue();
    assertThat(report.tables().getFirst().liveRows()).isGreaterThanOrEqualTo(8);
    report =
        projections.replayBeside(
            house().service().bean("renderingListProjection", Projection.class));
    assertThat(report.same()).as(report.toString()).isTrue();
  }

  @Test
  void publishing_an_event_again_tells_the_same() {
    EventStore store = house().service().bean(EventStore.class);
    Publisher publisher = house().service().bean(Publisher.class);

    for (RecordedEvent event : store.read(0, 1_000)) {
      RecordedEvent again = store.read(event.logIndex() - 1, 1).getFirst();
      assertThat(publisher.translate(again)).isEqualTo(publisher.translate(event));
    }
  }
}
