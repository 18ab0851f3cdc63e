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
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.promotion.model.PromotionCommand.AdjustUse;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The seller proposes, and the buyer confirms: the third act of acceptance. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_1_6)
class ProposalTest {

  private static final long TOTAL = 41_500;

  @BeforeAll
  static void fillTheShelf() {
    for (String sku : List.of("BENCH", "STOOL", "SHELF")) {
      operator().put("/products/" + sku, card(sku, 20_000));
    }
  }

  private static Map<String, Object> proposal(String customer, Object... items) {
    Map<String, Object> proposal = new HashMap<>(form(items));
    proposal.remove("acceptance");
    proposal.put("customerId", customer);
    proposal.put("note", "Assembled on the spot.");
    proposal.put("validUntil", Almaty.dateOf(Instant.now()).plusDays(10).toString());
    return proposal;
  }

  private static String propose(Map<String, Object> proposal) {
    Answer answer = post(operator(), "/proposals", proposal);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location");
  }

  private static Map<String, Object> yes(long total) {
    return Map.of(
        "expectedTotal", Map.of("amount", total, "currency", "KZT"),
        "privacyEdition", "2026-01",
        "consents", List.of("order-processing"));
  }

  private static String orderOf(String proposal) {
    return "/orders/" + proposal.substring("/proposals/".length());
  }

  @Test
  @Clause({ClauseId.B_1_11, ClauseId.B_3_10})
  void a_proposal_is_confirmed_by_its_customer_at_its_price_and_the_act_is_recorded() {
    String path = propose(proposal("p-1", item("BENCH", 2)));
    String version = operator().get("/products/BENCH").header("ETag");
    Answer dearer =
        operator().with("If-Match", version).put("/products/BENCH", card("BENCH", 25_000));
    assertThat(dearer.status()).as(dearer.body()).isEqualTo(200);
    JsonNode seen = buyer("p-1").get(path).json();
    assertThat(text(seen, "status")).isEqualTo("open");
    assertThat(text(seen, "note")).isEqualTo("Assembled on the spot.");
    assertThat(seen.path("total").path("amount").asLong()).isEqualTo(TOTAL);

    Answer confirmed = post(buyer("p-1"), path + "/confirm", yes(TOTAL));

    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
    assertThat(confirmed.header("Location")).isEqualTo(orderOf(path));
    assertThat(confirmed.json().path("total").path("amount").asLong()).isEqualTo(TOTAL);
    JsonNode acceptance = confirmed.json().path("acceptance");
    assertThat(text(acceptance, "act")).isEqualTo("PROPOSAL_CONFIRMED");
    assertThat(text(acceptance, "channel")).isEqualTo("SITE");
    assertThat(text(acceptance, "actingManager")).isEqualTo("operator-1");
    assertThat(Instant.parse(text(acceptance, "moment"))).isBefore(Instant.now());
    assertThat(text(acceptance, "offerEdition")).isEqualTo("2026-05");
    assertThat(acceptance.path("consents")).hasSize(1);
    assertThat(text(buyer("p-1").get(path).json(), "status")).isEqualTo("confirmed");
    OrderNumber number = new OrderNumber(text(confirmed.json(), "orderNumber"));
    assertThat(house().neighbours().await(OrderFact.OrderPlaced.class, number).total().amount())
        .isEqualTo(TOTAL);
    JsonNode check = buyer("p-1").get(orderOf(path) + "/price").json();
    assertThat(check.path("same").asBoolean()).as(check.toString()).isTrue();
    assertThat(house().service().as("auditor-1", "auditor").get("/history/" + number).body())
        .contains("proposal.made", "order.placed");
  }

  @Test
  @Clause(ClauseId.B_1_11)
  void a_strangers_proposal_is_none_and_nobody_proposes_for_themselves() {
    String path = propose(proposal("p-2", item("STOOL", 2)));

    assertThat(buyer("stranger").get(path).status()).isEqualTo(404);
    assertThat(post(buyer("stranger"), path + "/confirm", yes(TOTAL)).status()).isEqualTo(404);
    assertThat(buyer("p-2").get(orderOf(path)).status()).isEqualTo(404);
    assertThat(post(buyer("p-2"), "/proposals", proposal("p-2", item("STOOL", 2))).status())
        .isEqualTo(403);
  }

  @Test
  void however_often_and_fast_it_is_confirmed_there_is_one_order_and_one_answer() throws Exception {
    String path = propose(proposal("p-3", item("STOOL", 2)));
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Client caller = buyer("p-3").key("yes-" + i);
      calls.add(() -> caller.post(path + "/confirm", yes(TOTAL)));
    }
    Set<String> bodies = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> call : threads.invokeAll(calls)) {
        assertThat(call.get().status()).as(call.get().body()).isEqualTo(201);
        bodies.add(call.get().body());
      }
    }
    post(operator(), orderOf(path) + "/confirmation", Map.of());
    bodies.add(post(buyer("p-3"), path + "/confirm", yes(TOTAL)).body());

    assertThat(bodies).hasSize(1);
    assertThat(buyer("p-3").get("/orders").json().path("items")).hasSize(1);
  }

  @Test
  void what_was_withdrawn_cannot_be_confirmed_and_what_was_confirmed_cannot_be_withdrawn() {
    Map<String, Object> because = Map.of("reason", "the stools are sold");
    String gone = propose(proposal("p-4", item("STOOL", 2)));
    Answer withdrawn = post(operator(), gone + "/withdrawal", because);
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertThat(text(withdrawn.json(), "status")).isEqualTo("withdrawn");

    Answer late = post(buyer("p-4"), gone + "/confirm", yes(TOTAL));
    assertThat(late.problem()).isEqualTo("proposal-withdrawn");
    assertThat(text(late.json(), "clause")).isEqualTo("B-1.6");
    assertThat(buyer("p-4").get("/orders").json().path("items")).isEmpty();
    assertThat(post(operator(), gone + "/withdrawal", because).status()).isEqualTo(200);

    String taken = propose(proposal("p-4", item("STOOL", 2)));
    post(buyer("p-4"), taken + "/confirm", yes(TOTAL));
    assertThat(post(operator(), taken + "/withdrawal", because).problem())
        .isEqualTo("proposal-confirmed");
  }

  @Test
  @Clause({ClauseId.B_2_12, ClauseId.B_3_10})
  void another_total_and_goods_that_are_not_on_sale_are_refused() {
    String path = propose(proposal("p-5", item("SHELF", 2)));

    Answer other = post(buyer("p-5"), path + "/confirm", yes(1));
    assertThat(other.status()).isEqualTo(422);
    assertThat(text(other.json(), "field")).isEqualTo("expectedTotal");
    operator().put("/products/SHELF/pause", Map.of("reason", "a fault was found"));
    assertThat(post(buyer("p-5"), path + "/confirm", yes(TOTAL)).problem())
        .isEqualTo("sales-paused");
    operator().send("DELETE", "/products/SHELF/pause", null);
    assertThat(post(buyer("p-5"), path + "/confirm", yes(TOTAL)).status()).isEqualTo(201);
  }

  @Test
  void what_is_wrong_with_a_proposal_is_told_with_its_field() {
    Map<String, Object> good = proposal("p-6", item("STOOL", 1));
    LocalDate today = Almaty.dateOf(Instant.now());

    assertField(with(good, "validUntil", today.minusDays(1).toString()), 400, "validUntil");
    assertField(with(good, "validUntil", today.plusDays(31).toString()), 400, "validUntil");
    assertField(with(good, "note", " "), 400, "note");
    assertField(with(good, "sellerId", "nobody"), 400, "sellerId");
    assertField(with(good, "items", List.of(item("NO-SUCH", 1))), 422, "items[0].sku");
    assertField(with(good, "codes", List.of("NO-SUCH")), 422, "codes[0]");
    assertField(
        with(good, "buyer", Map.of("kind", "PERSON", "ageClass", "UNDER_14")),
        422,
        "buyer.ageClass");
  }

  private static void assertField(Map<String, Object> proposal, int status, String field) {
    Answer answer = post(operator(), "/proposals", proposal);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }

  @Test
  @Clause(ClauseId.B_15_5)
  void what_the_manager_noted_binds_only_when_the_confirmation_repeats_it() {
    String silent = propose(proposal("p-7", item("STOOL", 2)));
    String said = propose(proposal("p-7", item("STOOL", 2)));
    post(buyer("p-7"), silent + "/confirm", yes(TOTAL));
    post(buyer("p-7"), said + "/confirm", yes(TOTAL));

    post(operator(), orderOf(silent) + "/confirmation", Map.of());
    Answer repeated =
        post(operator(), orderOf(said) + "/confirmation", Map.of("promiseNote", true));

    assertThat(repeated.status()).as(repeated.body()).isEqualTo(200);
    assertThat(text(buyer("p-7").get(orderOf(said)).json(), "promise"))
        .isEqualTo("Assembled on the spot.");
    assertThat(buyer("p-7").get(orderOf(silent)).json().has("promise")).isFalse();
    Answer none =
        post(
            operator(),
            "/orders/" + OrderHouse.placed("p-7") + "/confirmation",
            Map.of("promiseNote", true));
    assertThat(none.status()).isEqualTo(422);
    assertThat(text(none.json(), "clause")).isEqualTo("B-15.5");
  }

  @Test
  @Clause(ClauseId.B_3_3)
  void what_is_proposed_with_a_code_keeps_its_use_until_it_is_withdrawn() {
    operator()
        .key("publish-proposed")
        .post(
            "/promotions",
            Map.of(
                "sellerId",
                "goods",
                "id",
                "proposed",
                "kind",
                "PROMO_CODE",
                "code",
                "PROPOSED",
                "benefit",
                Map.of("amountOff", Map.of("amount", Map.of("amount", 1_000, "currency", "KZT"))),
                "limits",
                Map.of("USES", 1)));
    String path = propose(with(proposal("p-8", item("STOOL", 2)), "codes", List.of("PROPOSED")));
    JsonNode seen = buyer("p-8").get(path).json();
    assertThat(seen.path("total").path("amount").asLong()).isEqualTo(TOTAL - 1_000);
    Map<String, Object> wanted = with(form(item("STOOL", 2)), "codes", List.of("PROPOSED"));
    assertThat(post(buyer("p-9"), "/orders", wanted).problem()).isEqualTo("used-up");

    // The time that a checkout takes is over: the proposal holds it all the same.
    OrderNumber number = new OrderNumber(path.substring("/proposals/".length()));
    Instant now = Instant.now();
    house()
        .service()
        .bean(Commands.class)
        .send(
            new Submission(
                StreamId.of("promotion", "proposed"),
                new AdjustUse(number, List.of(new ReservedUse(Limit.USES, "all", 1)), now, now),
                CommandKey.none(),
                new Provenance("test", number.value(), "proposed", null)));
    Instant over = Almaty.startOf(LocalDate.parse(text(seen, "validUntil")).plusDays(1));
    await().atMost(Duration.ofSeconds(10)).until(() -> dueAt(number), over::equals);
    assertThat(post(buyer("p-9"), "/orders", wanted).problem()).isEqualTo("used-up");

    post(operator(), path + "/withdrawal", Map.of("reason", "changed our minds"));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(post(buyer("p-9"), "/orders", wanted).status()).isEqualTo(201));
  }

  private static Instant dueAt(OrderNumber number) {
    return house()
        .service()
        .bean(JdbcClient.class)
        .sql("select due_at from projection_promotions.held_use where order_number = ?")
        .param(number.value())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
