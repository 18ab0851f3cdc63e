package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.eventstore.projection.ReplayReport;
import io.orderledger.order.publishing.OrderPublisher;
import io.orderledger.order.view.OrderListProjection;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders in lists, and the list rebuilt from events. */
@ExtendWith(OrderHouse.Door.class)
class ListTest {

  @Test
  void the_list_finds_filters_and_goes_on_page_by_page() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.addFirst(placed("buyer-of-a-list").value());
    }
    Client buyer = buyer("buyer-of-a-list");

    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = buyer.get("/orders?limit=2&after=" + next).json();
      page.path("items").forEach(order -> listed.add(text(order, "orderNumber")));
      next = page.path("next").asString("");
    } while (!next.isEmpty());

    assertThat(listed).containsExactlyElementsOf(numbers);
    String typed = numbers.getFirst().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    assertThat(operator().get("/orders?q=" + typed).json().path("items")).hasSize(1);
    assertThat(buyer.get("/orders?q=kettle").json().path("items")).hasSize(5);
    assertThat(buyer.get("/orders?q=%25").json().path("items")).isEmpty();
    assertThat(buyer.get("/orders?status=PLACED").json().path("items")).hasSize(5);
    assertThat(buyer.get("/orders?status=PAID").json().path("items")).isEmpty();
    assertThat(buyer.get("/orders?status=LOST").status()).isEqualTo(400);
    assertThat(buyer.get("/orders?after=AAAA").status()).isEqualTo(400);
    JsonNode row = operator().get("/orders?q=" + typed).json().path("items").path(0);
    assertThat(row.path("nextSteps").toString())
        .isEqualTo("[\"CONFIRM\",\"REQUEST_EDIT\",\"REPORT_SHORTAGE\",\"REQUEST_CANCELLATION\"]");
  }

  @Test
  void a_replay_beside_the_live_list_finds_no_difference_and_the_list_says_what_the_streams_say()
      throws Exception {
    OrderNumber number = placed("buyer-10");
    post(operator(), "/orders/" + number + "/confirmation", Map.of());
    Projections projections = house().service().bean(Projections.class);
    assertThat(projections.awaitHead(Duration.ofSeconds(10))).isTrue();

    ReplayReport report = projections.replayBeside(new OrderListProjection());

    assertThat(report.same()).as(report.toString()).isTrue();
    assertThat(report.tables().getFirst().liveRows()).isPositive();
    for (JsonNode row : operator().get("/orders?limit=200").json().path("items")) {
      JsonNode order = operator().get("/orders/" + text(row, "orderNumber")).json();
      for (String facet : List.of("status", "payment", "fulfilment", "nextSteps")) {
        assertThat(row.path(facet)).as(row.toString()).isEqualTo(order.path(facet));
      }
    }
  }

  @Test
  void publishing_an_event_again_tells_the_same() {
    placed("buyer-11");
    EventStore store = house().service().bean(EventStore.class);
    OrderPublisher publisher = new OrderPublisher();

    for (RecordedEvent event : store.read(0, 1_000)) {
      RecordedEvent again = store.read(event.logIndex() - 1, 1).getFirst();
      assertThat(publisher.translate(again)).isEqualTo(publisher.translate(event));
    }
  }
}
