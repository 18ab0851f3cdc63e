package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.accepted;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.id;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.patiently;
import static io.orderledger.returns.ReturnsHouse.post;
import static io.orderledger.returns.ReturnsHouse.received;
import static io.orderledger.returns.ReturnsHouse.requested;
import static io.orderledger.returns.ReturnsHouse.status;
import static io.orderledger.returns.ReturnsHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.eventstore.projection.ReplayReport;
import io.orderledger.messaging.Publisher;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
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

/** The operator's list of returns, and the list rebuilt from events. */
@ExtendWith(ReturnsHouse.Door.class)
class ListTest {

  /** One return of every status. */
  @BeforeAll
  static void returnsOfAllKinds() throws InterruptedException {
    OrderNumber number = handedOver("buyer-30");
    String refunded = requested("buyer-30", number, new Items(2, 1));
    received(refunded);
    house()
        .neighbours()
        .tell(
            new PaymentRefunded(
                number, "R", id(refunded), Tenge.of(accepted(refunded)), Instant.now(), null));
    patiently().until(() -> status(refunded).equals("REFUNDED"));
    String awaiting = requested("buyer-30", number, new Items(1, 1));
    received(awaiting);
    accepted(awaiting);
    String rejected = requested("buyer-30", number, new Items(1, 1));
    received(rejected);
    post(
        operator(),
        rejected + "/inspection",
        Map.of("accepted", false, "ground", "NOT_THE_SOLD_ITEM"));
    received(requested("buyer-30", number, new Items(1, 1)));
    requested("buyer-30", number, new Items(1, 1));
    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
  }

  private static List<JsonNode> rows(String query) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = operator().get("/returns?" + query + "&after=" + next).json();
      page.path("items").forEach(rows::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return rows;
  }

  @Test
  void the_list_goes_on_page_by_page_the_oldest_first() {
    List<String> inOne = rows("limit=200").stream().map(row -> text(row, "returnId")).toList();
    List<String> inPages = rows("limit=2").stream().map(row -> text(row, "returnId")).toList();

    assertThat(inPages).containsExactlyElementsOf(inOne).doesNotHaveDuplicates();
    assertThat(rows("limit=200").stream().map(row -> Instant.parse(text(row, "requestedAt"))))
        .isSorted();
  }

  @Test
  void the_list_can_be_had_by_status_and_says_what_can_be_done_next() {
    Map<String, String> steps =
        Map.of(
            "REQUESTED", "[\"receipt\"]",
            "RECEIVED", "[\"inspection\"]",
            "AWAITING_REFUND", "[]",
            "REFUNDED", "[]",
            "REJECTED", "[]");
    steps.forEach(
        (status, wanted) ->
            assertThat(rows("status=" + status))
                .as(status)
                .isNotEmpty()
                .allMatch(row -> text(row, "status").equals(status))
                .allMatch(row -> row.path("nextSteps").toString().equals(wanted)));
    assertThat(operator().get("/returns?status=LOST").status()).isEqualTo(400);
  }

  @Test
  void a_cursor_that_this_list_did_not_make_is_refused() {
    String forged =
        Base64.getUrlEncoder()
            .encodeToString("never mind\u001fX\u001fY".getBytes(StandardCharsets.UTF_8));
    for (String cursor : List.of("AAAA", "%25", forged)) {
      assertThat(operator().get("/returns?after=" + cursor).status()).as(cursor).isEqualTo(400);
    }
  }

  @Test
  void the_list_says_what_the_streams_say() {
    for (JsonNode row : rows("limit=200")) {
      JsonNode one =
          operator()
              .get("/returns/" + text(row, "orderNumber") + '/' + text(row, "returnId"))
              .json();
      for (String field : List.of("status", "refund", "nextSteps")) {
        assertThat(row.path(field)).as(field + " of " + row).isEqualTo(one.path(field));
      }
    }
  }

  @Test
  void a_replay_beside_the_live_list_finds_no_difference() throws Exception {
    Projections projections = house().service().bean(Projections.class);
    assertThat(projections.awaitHead(Duration.ofSeconds(10))).isTrue();

    ReplayReport report = projections.replayBeside(house().service().bean(Projection.class));

    assertThat(report.same()).as(report.toString()).isTrue();
    assertThat(report.tables().getFirst().liveRows()).isGreaterThanOrEqualTo(5);
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
