package io.orderledger.order.majeure;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DeliveryHeld;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Force majeure is declared once, and each order that it touches notes it by itself. */
@ExtendWith(OrderHouse.Door.class)
@Clause({ClauseId.B_12_1, ClauseId.B_12_3})
class ForceMajeureTest {

  private static final LocalDate TODAY = Almaty.dateOf(Instant.now());

  private static Map<String, Object> declaration(LocalDate began, @Nullable LocalDate ended) {
    Map<String, Object> declaration = new HashMap<>();
    declaration.put("side", "SELLER");
    declaration.put("kind", "FIRE");
    declaration.put("beganOn", began.toString());
    declaration.put("endedOn", ended == null ? null : ended.toString());
    declaration.put(
        "notice",
        Map.of("from", "SELLER", "channel", "EMAIL", "receivedAt", Instant.now().toString()));
    return declaration;
  }

  private static String declared(String scope, Object what, LocalDate began) {
    Map<String, Object> declaration = declaration(began, null);
    declaration.put(scope, what);
    Answer answer = post(operator(), "/force-majeure", declaration);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    look();
    return text(answer.json(), "circumstanceId");
  }

  private static void ended(String circumstance, LocalDate day) {
    Answer answer =
        post(
            operator(),
            "/force-majeure/" + circumstance + "/end",
            Map.of("endedOn", day.toString(), "aftermathDays", 2));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    look();
  }

  private static void look() {
    house().service().bean(MajeureWatch.class).lookAtAllThatAreDue();
  }

  private static JsonNode seen(String buyer, OrderNumber number) {
    return buyer(buyer).get("/orders/" + number).json().path("forceMajeure");
  }

  private static OrderAffected told(OrderNumber number) {
    return house().neighbours().heard(OrderAffected.class, number).getLast();
  }

  private static OrderNumber placedTo(String buyer, String city) {
    Map<String, Object> form = new HashMap<>(form(item("KETTLE-17", 1)));
    Map<String, Object> delivery = new HashMap<>(castMap(form.get("delivery")));
    delivery.put("destination", Map.of("country", "KZ", "city", city));
    form.put("delivery", delivery);
    Answer answer = post(buyer(buyer), "/orders", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(text(answer.json(), "orderNumber"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> castMap(@Nullable Object map) {
    return (Map<String, Object>) map;
  }

  @Test
  void an_order_notes_what_touches_it_its_end_and_that_it_was_withdrawn() {
    OrderNumber number = placed("buyer-fm-1");
    OrderNumber other = placed("buyer-fm-1");

    String circumstance = declared("orderNumber", number.value(), TODAY.minusDays(1));
    look();

    house().neighbours().await(OrderAffected.class, number);
    assertThat(told(number).circumstances()).hasSize(1);
    assertThat(told(number).extendsTerms()).isTrue();
    assertThat(seen("buyer-fm-1", number)).hasSize(1);
    assertThat(seen("buyer-fm-1", other)).isEmpty();

    ended(circumstance, TODAY.plusDays(3));
    assertThat(text(seen("buyer-fm-1", number).get(0), "endedOn"))
        .isEqualTo(TODAY.plusDays(3).toString());

    assertThat(
            post(
                    operator(),
                    "/force-majeure/" + circumstance + "/withdrawal",
                    Map.of("reason", "another order was meant"))
                .status())
        .isEqualTo(200);
    look();
    assertThat(seen("buyer-fm-1", number)).isEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> house().neighbours().heard(OrderAffected.class, number).size() == 3);
    assertThat(told(number).circumstances()).isEmpty();
  }

  @Test
  void a_region_touches_orders_that_go_there_whether_they_come_before_it_or_after() {
    OrderNumber before = placedTo("buyer-fm-2", "Astana");
    OrderNumber elsewhere = placed("buyer-fm-2");
    String circumstance =
        declared("region", Map.of("country", "KZ", "city", "ASTANA"), TODAY.minusDays(2));
    OrderNumber after = placedTo("buyer-fm-2", "Astana");
    look();

    assertThat(seen("buyer-fm-2", before)).hasSize(1);
    assertThat(seen("buyer-fm-2", after)).hasSize(1);
    assertThat(seen("buyer-fm-2", elsewhere)).isEmpty();

    post(
        operator(),
        "/force-majeure/" + circumstance + "/withdrawal",
        Map.of("reason", "others place orders there, too"));
    look();
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_12_1})
  void the_time_to_pay_is_longer_by_its_days_and_the_order_says_by_which() {
    OrderNumber number = placed("buyer-fm-3");
    String circumstance = declared("orderNumber", number.value(), TODAY);
    ended(circumstance, TODAY.plusDays(4));

    JsonNode history = operator().get("/history/" + number).json();

    assertThat(history.toString())
        .contains("\"term\":\"PAYMENT\"")
        .contains("\"before\":\"" + TODAY.plusDays(1) + "\"")
        .contains("\"after\":\"" + TODAY.plusDays(8) + "\"")
        .contains(circumstance);
  }

  @Test
  void either_side_terminates_when_it_lasts_too_long_and_says_what_for() {
    OrderNumber number = placed("buyer-fm-4");
    String path = "/orders/" + number + "/force-majeure-termination";
    Map<String, Object> statement = Map.of("lossOfPurpose", "it was for a day that is past");
    String circumstance = declared("orderNumber", number.value(), TODAY.minusDays(59));

    Answer early = post(buyer("buyer-fm-4"), path, statement);
    assertThat(text(early.json(), "clause")).isEqualTo("B-12.3");
    assertThat(text(early.json(), "detail")).contains(TODAY.plusDays(1).toString());
    post(
        operator(),
        "/force-majeure/" + circumstance + "/withdrawal",
        Map.of("reason", "it began sooner"));
    declared("orderNumber", number.value(), TODAY.minusDays(60));
    Answer mute = post(buyer("buyer-fm-4"), path, Map.of("lossOfPurpose", " "));
    assertThat(mute.status()).isEqualTo(422);
    assertThat(text(mute.json(), "clause")).isEqualTo("B-12.3");
    assertThat(post(buyer("stranger"), path, statement).status()).isEqualTo(404);

    Answer answer = post(buyer("buyer-fm-4"), path, statement);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    OrderFact.CancellationRequested asked =
        house().neighbours().await(OrderFact.CancellationRequested.class, number);
    assertThat(asked.ground()).isEqualTo(CancellationGround.FORCE_MAJEURE);
    house().neighbours().tell(new DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    OrderFact.OrderCancelled told =
        house().neighbours().await(OrderFact.OrderCancelled.class, number);
    assertThat(told.ground()).isEqualTo(CancellationGround.FORCE_MAJEURE);
    assertThat(told.withheld().isZero()).isTrue();
  }

  @Test
  void what_was_declared_is_listed_with_who_recorded_what_and_answered_once() {
    OrderNumber number = placed("buyer-fm-5");
    Map<String, Object> declaration = declaration(TODAY, null);
    declaration.put("orderNumber", number.value());
    Client once = operator().key("fm-once");

    Answer first = once.post("/force-majeure", declaration);
    Answer again = operator().key("fm-once").post("/force-majeure", declaration);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    String id = text(first.json(), "circumstanceId");
    assertThat(
            post(
                    operator(),
                    "/force-majeure/" + id + "/document",
                    Map.of("document", "Certificate 17/26"))
                .status())
        .isEqualTo(200);
    Client auditor = house().service().as("auditor-1", "auditor");
    assertThat(auditor.get("/force-majeure?limit=100").body()).contains(id);
    JsonNode one = auditor.get("/force-majeure/" + id).json();
    assertThat(text(one, "document")).isEqualTo("Certificate 17/26");
    assertThat(one.path("records")).hasSize(2);
    assertThat(text(one.path("records").get(0), "by")).isEqualTo("operator-1");
    assertThat(auditor.get("/force-majeure/none").status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_declared_is_refused() {
    Map<String, Object> nobody = declaration(TODAY, null);
    assertThat(text(post(operator(), "/force-majeure", nobody).json(), "field")).isEqualTo("scope");
    Map<String, Object> stranger = declaration(TODAY, null);
    stranger.put("sellerId", "nobody");
    assertThat(text(post(operator(), "/force-majeure", stranger).json(), "field"))
        .isEqualTo("sellerId");
    Map<String, Object> unknown = declaration(TODAY, null);
    unknown.put("orderNumber", OrderNumber.ofIndex(987_654_321).value());
    assertThat(text(post(operator(), "/force-majeure", unknown).json(), "field"))
        .isEqualTo("orderNumber");
    assertThat(post(buyer("buyer-fm-6"), "/force-majeure", nobody).status()).isEqualTo(403);
  }
}
