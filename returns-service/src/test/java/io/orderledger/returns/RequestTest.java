package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.ALL;
import static io.orderledger.returns.ReturnsHouse.EDITION;
import static io.orderledger.returns.ReturnsHouse.assertRefused;
import static io.orderledger.returns.ReturnsHouse.awaitEvents;
import static io.orderledger.returns.ReturnsHouse.awaitWaiting;
import static io.orderledger.returns.ReturnsHouse.buyer;
import static io.orderledger.returns.ReturnsHouse.edition;
import static io.orderledger.returns.ReturnsHouse.events;
import static io.orderledger.returns.ReturnsHouse.form;
import static io.orderledger.returns.ReturnsHouse.handOver;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.id;
import static io.orderledger.returns.ReturnsHouse.number;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.order;
import static io.orderledger.returns.ReturnsHouse.placed;
import static io.orderledger.returns.ReturnsHouse.post;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static io.orderledger.returns.ReturnsHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.ReturnFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What may be asked back, and until when. */
@ExtendWith(ReturnsHouse.Door.class)
class RequestTest {

  @Test
  @Clause(ClauseId.B_9_1)
  void goods_can_be_asked_back_within_the_window() {
    OrderNumber number = handedOver("buyer-1");

    String address = requested("buyer-1", number, new Items(1, 2));

    JsonNode one = buyer("buyer-1").get(address).json();
    assertThat(text(one, "status")).isEqualTo("REQUESTED");
    assertThat(one.path("items").toString()).isEqualTo("[{\"line\":1,\"quantity\":2}]");
    assertThat(one.path("nextSteps").toString()).isEqualTo("[\"receipt\"]");
    assertThat(buyer("buyer-1").get("/returns/" + number).json().path("returns")).hasSize(1);
    ReturnFact.ReturnRequested told =
        house().neighbours().await(ReturnFact.ReturnRequested.class, number);
    assertThat(told.returnId()).isEqualTo(id(address));
    assertThat(told.items()).containsExactly(new Items(1, 2));
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void after_the_window_it_is_refused_with_the_clause_and_the_last_day() {
    OrderNumber number = placed("buyer-2");
    Instant at = Instant.now().minus(Duration.ofDays(40));
    handOver(number, "S1", at, ALL);
    awaitEvents(number, 2);

    Answer answer = request("buyer-2", number, new Items(1, 1));

    assertRefused(answer, "return-window-over", "B-9.1", "items[0]");
    LocalDate last =
        WorkingCalendar.ofKazakhstan()
            .calendarDaysAfter(Almaty.dateOf(at), ReturnsHouse.WINDOW_DAYS);
    assertThat(answer.body()).contains(last.toString());
    assertThat(house().neighbours().heard(ReturnFact.ReturnRequested.class, number)).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void the_last_day_counts_whole_and_each_item_from_its_own_hand_over() {
    OrderNumber number = placed("buyer-3");
    LocalDate today = Almaty.dateOf(Instant.now());
    Instant fourteenDaysAgo = Almaty.startOf(today.minusDays(ReturnsHouse.WINDOW_DAYS));
    handOver(number, "S1", Instant.now().minus(Duration.ofDays(40)), new Items(2, 1));
    handOver(number, "S2", fourteenDaysAgo, new Items(1, 3));
    awaitEvents(number, 3);

    assertRefused(
        request("buyer-3", number, new Items(2, 1)), "return-window-over", "B-9.1", "items[0]");
    requested("buyer-3", number, new Items(1, 3));
  }

  @Test
  @Clause({ClauseId.B_7_9, ClauseId.B_9_1})
  void T2_what_comes_in_two_shipments_has_two_windows_and_none_before_its_hand_over() {
    OrderNumber number = placed("buyer-30");
    Instant longAgo = Instant.now().minus(Duration.ofDays(40));
    handOver(number, number + "-1", longAgo, new Items(1, 3));
    awaitEvents(number, 2);

    assertRefused(
        request("buyer-30", number, new Items(2, 1)),
        "more-than-was-handed-over",
        "B-9.1",
        "items[0].quantity");

    handOver(number, number + "-2", Instant.now(), new Items(2, 1));
    awaitEvents(number, 3);
    assertRefused(
        request("buyer-30", number, new Items(1, 1)), "return-window-over", "B-9.1", "items[0]");
    requested("buyer-30", number, new Items(2, 1));
  }

  @Test
  @Clause(ClauseId.B_9_8)
  void goods_made_to_measure_are_refused_with_the_clause() {
    OrderNumber number = handedOver("buyer-4");

    Answer answer = request("buyer-4", number, new Items(1, 1), new Items(3, 1));

    assertRefused(answer, "not-returnable", "B-9.8", "items[1].line");
    assertThat(answer.body()).contains("made to measure");
  }

  @Test
  @Clause(ClauseId.B_2_10)
  void a_business_has_the_days_for_a_return_only_where_its_edition_grants_them() {
    Terms silent = edition("silent").terms();
    Terms generous =
        new Terms(
            silent.returnWindowDays(),
            silent.freePickupStorageDays(),
            silent.lastDayGivesWay(),
            silent.buyer(),
            silent.ordering(),
            silent.payment(),
            silent.delivery(),
            new AftermathTerms(true, 10, true),
            silent.services(),
            silent.forceMajeure(),
            null,
            null);
    house().neighbours().tell(edition("generous", generous));
    OrderNumber kept = boughtByBusiness("buyer-14", EDITION);
    OrderNumber granted = boughtByBusiness("buyer-14", "generous");

    Answer answer = request("buyer-14", kept, new Items(1, 1));

    assertRefused(answer, "not-a-consumer", "B-2.10", "");
    assertThat(house().neighbours().heard(ReturnFact.ReturnRequested.class, kept)).isEmpty();
    requested("buyer-14", granted, new Items(1, 1));
  }

  private static OrderNumber boughtByBusiness(String buyer, String edition) {
    OrderNumber number = number();
    house().neighbours().tell(order(number, buyer, BuyerKind.BUSINESS, edition));
    awaitEvents(number, 1);
    handOver(number, "S1", Instant.now(), ALL);
    awaitEvents(number, 2);
    return number;
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void no_more_goes_back_than_was_handed_over() {
    OrderNumber number = placed("buyer-5");
    assertRefused(
        request("buyer-5", number, new Items(1, 1)),
        "more-than-was-handed-over",
        "B-9.1",
        "items[0].quantity");
    handOver(number, "S1", Instant.now(), new Items(1, 2));
    awaitEvents(number, 2);
    requested("buyer-5", number, new Items(1, 2));
    assertRefused(
        request("buyer-5", number, new Items(1, 1)),
        "more-than-was-handed-over",
        "B-9.1",
        "items[0].quantity");
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void of_many_requests_at_once_no_more_are_granted_than_there_are_pieces() throws Exception {
    OrderNumber number = handedOver("buyer-6");
    int granted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> request("buyer-6", number, new Items(1, 1)));
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        assertThat(call.get().status()).as(call.get().body()).isIn(201, 409, 422);
        granted += call.get().status() == 201 ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(3);
  }

  @Test
  void the_same_key_asks_once_however_often_and_fast_it_is_sent() throws Exception {
    OrderNumber number = handedOver("buyer-7");
    Client caller = buyer("buyer-7").key("one-return-" + number);
    Set<String> bodies = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> caller.post("/returns/" + number, form(new Items(1, 1))));
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        if (call.get().status() != 409) {
          assertThat(call.get().status()).as(call.get().body()).isEqualTo(201);
          bodies.add(call.get().body());
        }
      }
    }
    requested("buyer-7", number, new Items(2, 1));
    Answer again = caller.post("/returns/" + number, form(new Items(1, 1)));
    bodies.add(again.body());

    assertThat(bodies).hasSize(1);
    assertThat(again.header("Location")).endsWith(text(again.json(), "returnId"));
    assertThat(buyer("buyer-7").get("/returns/" + number).json().path("returns")).hasSize(2);
    assertThat(caller.post("/returns/" + number, form(new Items(1, 2))).problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void what_is_wrong_with_a_form_is_told_with_its_field() {
    OrderNumber number = handedOver("buyer-8");
    assertRefused(request("buyer-8", number), "nothing-to-return", "", "items");
    assertRefused(request("buyer-8", number, new Items(9, 1)), "unknown-line", "", "items[0].line");
    assertRefused(
        request("buyer-8", number, new Items(1, 0)), "quantity-too-small", "", "items[0].quantity");
    assertRefused(
        request("buyer-8", number, new Items(1, 1), new Items(1, 1)),
        "line-named-twice",
        "",
        "items[0].line");
    String path = "/returns/" + number;
    Answer unreasoned = post(buyer("buyer-8"), path, Map.of("items", List.of()));
    assertThat(unreasoned.status()).isEqualTo(400);
    Answer empty = post(buyer("buyer-8"), path, Map.of());
    assertThat(empty.status()).isEqualTo(400);
    assertThat(events(number)).isEqualTo(2);
  }

  @Test
  void a_hand_over_that_is_told_before_its_order_waits_and_then_opens_the_window() {
    OrderNumber number = number();
    handOver(number, "S1", Instant.now(), ALL);
    awaitWaiting(number);
    assertThat(operator().get("/returns/" + number).status()).isEqualTo(404);

    house().neighbours().tell(order(number, "buyer-9", EDITION));

    awaitEvents(number, 2);
    requested("buyer-9", number, new Items(2, 1));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void an_order_waits_for_the_edition_that_it_was_placed_under() {
    OrderNumber number = number();
    house().neighbours().tell(order(number, "buyer-10", "2026-late"));
    handOver(number, "S1", Instant.now(), ALL);
    awaitWaiting(number);

    house().neighbours().tell(edition("2026-late"));

    awaitEvents(number, 2);
    requested("buyer-10", number, new Items(1, 1));
  }
}
