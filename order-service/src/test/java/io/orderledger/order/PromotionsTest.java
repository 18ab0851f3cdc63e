package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_3_1;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static io.orderledger.shared.clause.ClauseId.B_3_13;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_3_5;
import static io.orderledger.shared.clause.ClauseId.B_3_7;
import static io.orderledger.shared.clause.ClauseId.B_3_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.numbering.OrderNumbers;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.promotion.model.PromotionCommand.ReserveUse;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Promotions as data: published, quoted, used up and given back, over HTTP. */
@ExtendWith(OrderHouse.Door.class)
class PromotionsTest {

  /** Goods that only these tests promote: promotions without a code touch every cart. */
  @BeforeAll
  static void fillTheShelf() {
    for (String sku : List.of("LANTERN", "VASE", "BULB")) {
      Map<String, Object> card = new HashMap<>(card(sku, sku.equals("BULB") ? 700 : 20_000));
      card.put("categories", List.of("of-" + sku));
      operator().put("/products/" + sku, card);
    }
  }

  private static Map<String, Object> code(String id, String code, Object benefit, Object limits) {
    return Map.of(
        "sellerId", "goods",
        "id", id,
        "kind", "PROMO_CODE",
        "code", code,
        "benefit", benefit,
        "limits", limits);
  }

  private static Object percent(int percent) {
    return Map.of("percentOff", Map.of("percent", percent));
  }

  private static Object sumOff(long amount) {
    return Map.of("amountOff", Map.of("amount", money(amount)));
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }

  private static void publish(Map<String, Object> promotion) {
    Answer answer = post(operator(), "/promotions", promotion);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static Map<String, Object> quote(String code, Object... items) {
    return Map.of(
        "sellerId",
        "goods",
        "items",
        List.of(items),
        "delivery",
        Map.of("method", "COURIER", "address", "Abay 1"),
        "codes",
        code.isEmpty() ? List.of() : List.of(code));
  }

  private static Map<String, Object> order(String code, Object... items) {
    return with(form(items), "codes", List.of(code));
  }

  private static long amount(JsonNode node, String field) {
    return node.path(field).path("amount").asLong();
  }

  private static long taken(String promotion, String limit) {
    for (JsonNode use : operator().get("/promotions/" + promotion).json().path("uses")) {
      if (text(use, "limit").equals(limit)) {
        return use.path("taken").asLong();
      }
    }
    throw new AssertionError(promotion + " has no limit " + limit);
  }

  @Test
  @Clause({B_3_3, B_3_7})
  void a_publication_that_is_refused_takes_no_code() {
    publish(code("claimed-once", "FIRST-CODE", percent(5), Map.of()));
    Answer reworded =
        post(
            operator(),
            "/promotions",
            code("claimed-once", "SECOND-CODE", percent(5), Map.of("USES", 3)));
    assertThat(reworded.problem()).isEqualTo("promotion-reworded");
    publish(code("claimed-twice", "SECOND-CODE", percent(5), Map.of()));
  }

  @Test
  @Clause({B_3_3, B_3_7})
  void of_many_that_publish_one_id_with_different_codes_one_gets_its_code() throws Exception {
    List<Callable<Answer>> publications = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Map<String, Object> promotion = code("contested", "CONTESTED-" + i, percent(5), Map.of());
      publications.add(() -> post(operator(), "/promotions", promotion));
    }
    long published = 0;
    try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : at.invokeAll(publications)) {
        published += answer.get().status() == 201 ? 1 : 0;
      }
    }
    assertThat(published).isEqualTo(1);
    long free = 0;
    for (int i = 0; i < 8; i++) {
      Answer other =
          post(
              operator(),
              "/promotions",
              code("uncontested-" + i, "CONTESTED-" + i, percent(5), Map.of()));
      free += other.status() == 201 ? 1 : 0;
    }
    assertThat(free).isEqualTo(7);
  }

  @Test
  @Clause({B_3_1, B_3_2, B_3_3, B_3_10, B_2_8})
  void a_quote_explains_itself_and_the_order_is_placed_at_it_and_reckoned_the_same_for_ever() {
    publish(code("lamp-10", "LAMP10", percent(10), Map.of("USES", 50)));

    JsonNode quote = buyer("quoter").post("/quotes", quote("lamp10", item("LANTERN", 2))).json();
    assertThat(amount(quote, "total")).isEqualTo(37_500);
    assertThat(text(quote.path("applied").path(0), "promotion")).isEqualTo("lamp-10");
    assertThat(amount(quote.path("lines").path(0), "net")).isEqualTo(36_000);
    assertThat(taken("lamp-10", "USES")).as("a quote takes nothing").isZero();

    Answer placed =
        post(
            buyer("quoter"),
            "/orders",
            with(order("lamp10", item("LANTERN", 2)), "expectedTotal", money(37_500)));
    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    assertThat(amount(placed.json(), "total")).isEqualTo(37_500);
    assertThat(amount(placed.json(), "goodsTotal")).isEqualTo(36_000);
    assertThat(taken("lamp-10", "USES")).isEqualTo(1);

    post(operator(), "/promotions/lamp-10/end", Map.of("reason", "enough of it"));
    JsonNode check = buyer("quoter").get(placed.header("Location") + "/price").json();
    assertThat(check.path("same").asBoolean()).as(check.toString()).isTrue();
    assertThat(amount(check, "reckoned")).isEqualTo(37_500);
    assertThat(buyer("stranger").get(placed.header("Location") + "/price").status()).isEqualTo(404);
    JsonNode later = buyer("quoter").post("/quotes", quote("lamp10", item("LANTERN", 2))).json();
    assertThat(amount(later, "total")).isEqualTo(41_500);
  }

  @Test
  @Clause({B_3_3, B_3_10})
  void a_code_that_does_not_work_or_another_price_than_was_told_is_refused_and_takes_nothing() {
    publish(code("vase-1", "VASE1", sumOff(2_500), Map.of("USES_OF_CUSTOMER", 1)));

    Answer unknown = post(buyer("b"), "/orders", order("NO-SUCH", item("VASE", 1)));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(text(unknown.json(), "field")).isEqualTo("codes[0]");
    assertThat(text(unknown.json(), "clause")).isEqualTo("B-3.3");
    Answer other =
        post(
            buyer("b"),
            "/orders",
            with(order("VASE1", item("VASE", 1)), "expectedTotal", money(1)));
    assertThat(other.problem()).isEqualTo("price-changed");
    assertThat(taken("vase-1", "USES_OF_CUSTOMER")).isZero();

    assertThat(post(buyer("b"), "/orders", order("VASE1", item("VASE", 1))).status())
        .isEqualTo(201);
    Answer again = post(buyer("b"), "/orders", order("VASE1", item("VASE", 1)));
    assertThat(again.problem()).isEqualTo("used-up");
    assertThat(post(buyer("c"), "/orders", order("VASE1", item("VASE", 1))).status())
        .isEqualTo(201);
  }

  @Test
  @Clause({B_3_3, B_3_8})
  void a_code_of_a_few_uses_ends_at_exactly_them_however_many_want_it() throws Exception {
    int uses = Integer.getInteger("race.uses", 10);
    int customers = Integer.getInteger("race.customers", 60);
    publish(code("race", "RACE", sumOff(1_000), Map.of("USES", uses)));
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      Client customer = buyer("racer-" + i).key("race-" + i);
      calls.add(() -> customer.post("/orders", order("RACE", item("LANTERN", 1))));
    }
    List<String> placed = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> call : threads.invokeAll(calls)) {
        Answer answer = call.get();
        if (answer.status() == 201) {
          assertThat(amount(answer.json(), "goodsTotal")).isEqualTo(19_000);
          placed.add(text(answer.json(), "orderNumber"));
        } else {
          assertThat(answer.problem()).as(answer.body()).isIn("used-up", "promotion-contended");
        }
      }
    }

    assertThat(placed).hasSize(uses);
    await().atMost(Duration.ofSeconds(5)).until(() -> taken("race", "USES") == uses);
  }

  @Test
  @Clause(B_3_3)
  void the_same_request_sent_again_is_answered_with_its_order_and_takes_one_use() {
    publish(code("repeat", "REPEAT", sumOff(1_000), Map.of("USES", 2)));
    Client caller = buyer("repeater").key("repeat-1");
    Answer first = caller.post("/orders", order("REPEAT", item("LANTERN", 1)));
    assertThat(first.status()).as(first.body()).isEqualTo(201);

    Answer second = caller.post("/orders", order("REPEAT", item("LANTERN", 1)));

    assertThat(second.body()).isEqualTo(first.body());
    await().atMost(Duration.ofSeconds(5)).until(() -> taken("repeat", "USES") == 1);
    assertThat(post(buyer("other"), "/orders", order("REPEAT", item("LANTERN", 1))).status())
        .isEqualTo(201);
    assertThat(caller.post("/orders", order("REPEAT", item("LANTERN", 1))).body())
        .as("also when nothing is left for a new order")
        .isEqualTo(first.body());
  }

  @Test
  @Clause({B_3_5, B_3_1})
  void a_gift_comes_as_a_line_of_its_own_that_costs_nothing() {
    publish(
        Map.of(
            "sellerId", "goods",
            "id", "vase-bulb",
            "kind", "GIFT_WITH_PURCHASE",
            "benefit", Map.of("gift", Map.of("sku", "BULB", "pieces", 1)),
            "categories", List.of("of-VASE")));

    Answer placed = post(buyer("gifted"), "/orders", form(item("VASE", 1)));

    assertThat(placed.json().path("lines")).as(placed.body()).hasSize(2);
    JsonNode gift = placed.json().path("lines").path(1);
    assertThat(text(gift, "sku")).isEqualTo("BULB");
    assertThat(amount(gift, "net")).isZero();
    assertThat(amount(placed.json(), "total")).isEqualTo(21_500);
    OrderNumber number = new OrderNumber(text(placed.json(), "orderNumber"));
    assertThat(house().neighbours().await(OrderFact.OrderPlaced.class, number).lines())
        .extracting(OrderFact.Line::gift)
        .containsExactly(null, new OrderFact.Gift(Tenge.ZERO, List.of(1)));
    post(operator(), "/promotions/vase-bulb/end", Map.of("reason", "no bulbs left"));
    assertThat(post(buyer("late"), "/orders", form(item("VASE", 1))).json().path("lines"))
        .hasSize(1);
  }

  @Test
  @Clause(B_3_13)
  void a_discount_for_new_customers_is_theirs_until_they_have_an_order() {
    Map<String, Object> welcome =
        new HashMap<>(code("welcome", "WELCOME", sumOff(1_500), Map.of("USES", 1_000)));
    welcome.put("only", Map.of("CUSTOMER_STATUS", List.of("new")));
    publish(welcome);

    assertThat(post(buyer("newcomer"), "/orders", order("WELCOME", item("LANTERN", 1))).status())
        .isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !buyer("newcomer").get("/orders").json().path("items").isEmpty());
    Answer second = post(buyer("newcomer"), "/orders", order("WELCOME", item("LANTERN", 1)));
    assertThat(second.status()).isEqualTo(422);
    assertThat(text(second.json(), "clause")).isEqualTo("B-3.13");
  }

  @Test
  @Clause({B_3_1, B_3_7})
  void a_promotion_is_told_what_is_wrong_with_it_and_is_never_reworded() {
    Map<String, Object> good = code("worded", "WORDED", percent(10), Map.of("USES", 5));
    publish(good);

    assertThat(post(operator(), "/promotions", with(good, "benefit", percent(20))).problem())
        .isEqualTo("promotion-reworded");
    Answer taken = post(operator(), "/promotions", with(good, "id", "another"));
    assertThat(taken.problem()).isEqualTo("code-taken");
    assertThat(text(taken.json(), "field")).isEqualTo("code");
    assertFault(with(good, "benefit", percent(101)), "benefit");
    assertFault(with(good, "benefit", Map.of("twiceAsMuch", Map.of())), "benefit");
    assertFault(with(good, "sellerId", "nobody"), "sellerId");
    assertFault(with(good, "limits", Map.of("USES", 0)), "limits");
    assertFault(with(good, "until", "yesterday"), "until");
    assertThat(post(operator(), "/promotions/no-such/end", Map.of("reason", "x")).status())
        .isEqualTo(404);
    assertThat(post(buyer("b"), "/promotions", good).status()).isEqualTo(403);
    JsonNode view = operator().get("/promotions/worded").json();
    assertThat(text(view, "state")).isEqualTo("IN_FORCE");
    assertThat(view.path("nextSteps")).hasSize(1);
  }

  private static void assertFault(Map<String, Object> promotion, String field) {
    Answer answer = post(operator(), "/promotions", with(promotion, "id", "faulty"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }

  @Test
  @Clause({B_3_3})
  void a_cancelled_order_gives_its_use_back() {
    publish(code("back", "BACK", sumOff(1_000), Map.of("USES", 1)));
    Answer placed = post(buyer("canceller"), "/orders", order("BACK", item("LANTERN", 1)));
    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    String number = text(placed.json(), "orderNumber");
    assertThat(post(buyer("next"), "/orders", order("BACK", item("LANTERN", 1))).problem())
        .isEqualTo("used-up");

    post(buyer("canceller"), "/orders/" + number + "/cancellation", Map.of("reason", "no"));
    house()
        .neighbours()
        .tell(new DeliveryFact.DeliveryHeld(new OrderNumber(number), Instant.now()));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        post(buyer("next"), "/orders", order("BACK", item("LANTERN", 1))).status())
                    .isEqualTo(201));
  }

  @Test
  @Clause(B_3_3)
  void what_was_taken_by_a_process_that_died_before_it_placed_the_order_is_there_again() {
    publish(code("died", "DIED", sumOff(1_000), Map.of("USES", 1)));
    OrderNumber number = house().service().bean(OrderNumbers.class).allocate();
    Instant now = Instant.now();
    Commands commands = house().service().bean(Commands.class);
    CommandResult reserved =
        commands.send(
            new Submission(
                StreamId.of("promotion", "died"),
                new ReserveUse(
                    number,
                    List.of(new ReservedUse(Limit.USES, "all", 1)),
                    now.plusSeconds(2),
                    now),
                CommandKey.none(),
                new Provenance("test", number.value(), "died", null)));
    assertThat(reserved).isInstanceOf(CommandResult.Accepted.class);
    assertThat(post(buyer("next"), "/orders", order("DIED", item("LANTERN", 1))).problem())
        .isEqualTo("used-up");

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(taken("died", "USES")).isZero());
    assertThat(post(buyer("next"), "/orders", order("DIED", item("LANTERN", 1))).status())
        .isEqualTo(201);
    assertThat(operator().get("/orders/" + number).status()).isEqualTo(404);
  }
}
