package io.orderledger.order.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Editions are published over HTTP, by operators. */
@ExtendWith(OrderHouse.Door.class)
class PublishingTest {

  private final Client operator = OrderHouse.house().service().as("operator-1", "operator");

  private static LocalDate today() {
    return Almaty.dateOf(Instant.now());
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }

  private static Map<String, Object> draft(String seller, String edition) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("sellerId", seller);
    draft.put("edition", edition);
    draft.put("terms", terms(Map.of("returnWindowDays", 30)));
    draft.put("deliveryFees", Map.of("COURIER", money(900), "PICKUP", money(0)));
    draft.put("text", "Public offer of " + seller + ", edition " + edition + ".");
    return draft;
  }

  private static Map<String, Object> terms(Map<String, Object> changed) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("returnWindowDays", 14);
    terms.put("freePickupStorageDays", 5);
    terms.put("lastDayGivesWay", true);
    terms.put("seller", seller("120540001238"));
    terms.put(
        "texts",
        Map.of("offer", "https://shop.example/o", "privacyPolicy", "https://shop.example/p"));
    terms.putAll(changed);
    return terms;
  }

  private static Map<String, Object> seller(String bin) {
    return Map.of(
        "name", "Example LLP",
        "bin", bin,
        "address", "Almaty",
        "email", "orders@shop.example",
        "phone", "+7 727 000 00 00",
        "taxStatus", "NO_VAT");
  }

  private Answer publish(Map<String, Object> draft) {
    return operator.key(UUID.randomUUID().toString()).post("/offers", draft);
  }

  private static Answer anonymous(String path) {
    return OrderHouse.house().service().anonymous().get(path);
  }

  @Test
  @Clause({ClauseId.B_2_8, ClauseId.B_15_1, ClauseId.B_15_2})
  void an_edition_takes_effect_at_the_next_midnight_and_every_day_has_its_edition() {
    Answer first = publish(draft("garden", "one"));
    Map<String, Object> later = draft("garden", "two");
    later.put("validFrom", today().plusDays(40).toString());
    Answer second = publish(later);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.json().path("validFrom").asString()).isEqualTo(today().plusDays(1).toString());
    assertThat(first.header("Location")).isEqualTo("/offers/garden/one");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(anonymous("/offers/garden").status()).as("not before midnight").isEqualTo(404);
    JsonNode before = anonymous("/offers/garden?on=" + today().plusDays(39)).json();
    assertThat(before.path("edition").asString()).isEqualTo("one");
    assertThat(before.path("validUntil").asString()).isEqualTo(today().plusDays(39).toString());
    assertThat(before.path("text").asString()).isEqualTo("Public offer of garden, edition one.");
    assertThat(before.path("terms").path("buyer").path("smallestAge").asInt()).isEqualTo(14);
    JsonNode after = anonymous("/offers/garden?on=" + today().plusDays(40)).json();
    assertThat(after.path("edition").asString()).isEqualTo("two");
    Awaitility.await()
        .until(() -> anonymous("/offers").body(), body -> body.contains("\"garden\""));
    OfferEditionPublished told =
        OrderHouse.house().neighbours().await(OfferEditionPublished.class, "garden/one");
    assertThat(told.terms().returnWindowDays()).isEqualTo(30);
    assertThat(told.contentHash()).isEqualTo(first.json().path("contentHash").asString());
  }

  @Test
  void the_same_request_is_answered_as_the_first_time() {
    Client keyed = operator.key("publish-once");
    Answer first = keyed.post("/offers", draft("kiosk", "one"));
    Map<String, Object> next = draft("kiosk", "two");
    next.put("validFrom", today().plusDays(10).toString());
    assertThat(publish(next).status()).isEqualTo(201);

    Answer again = keyed.post("/offers", draft("kiosk", "one"));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  @Clause(ClauseId.B_5_8)
  void an_edition_that_sells_by_instalments_says_over_how_many_months_and_for_how_much() {
    assertFault(terms(payment("INSTALMENTS", Map.of())), "terms.payment.instalments");
    assertFault(
        terms(payment("CARD", Map.of("instalments", instalments(List.of(6), 1, 2)))),
        "terms.payment.instalments");
    for (List<Integer> months : List.of(List.<Integer>of(), List.of(1), List.of(6, 6))) {
      assertFault(
          terms(payment("INSTALMENTS", Map.of("instalments", instalments(months, 1, 2)))),
          "terms.payment.instalments.months");
    }
    assertFault(
        terms(payment("INSTALMENTS", Map.of("instalments", instalments(List.of(6), 0, 2)))),
        "terms.payment.instalments.least");
    assertFault(
        terms(payment("INSTALMENTS", Map.of("instalments", instalments(List.of(6), 3, 2)))),
        "terms.payment.instalments.most");
  }

  private static Map<String, Object> instalments(List<Integer> months, long least, long most) {
    return Map.of("months", months, "least", money(least), "most", money(most));
  }

  @Test
  @Clause(ClauseId.B_5_7)
  void an_edition_that_takes_cash_says_how_much_and_where_and_one_that_takes_none_does_not() {
    assertFault(terms(payment("CASH", Map.of())), "terms.payment.cash");
    assertFault(
        terms(payment("CASH", Map.of("cash", Map.of("fromBusinesses", money(1))))),
        "terms.payment.cash");
    assertFault(
        terms(payment("CASH", Map.of("cash", Map.of("toCourier", money(0))))),
        "terms.payment.cash.toCourier");
    assertFault(
        terms(payment("CARD", Map.of("cash", Map.of("toCourier", money(1))))),
        "terms.payment.cash");
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void what_an_edition_says_of_fraud_counts_over_what_is_kept() {
    String rules = "terms.payment.antiFraud.rules[0].";
    assertFault(terms(heeding(0, 60, "HOLD")), rules + "threshold");
    assertFault(terms(heeding(3, 43_201, "HOLD")), rules + "windowMinutes");
    assertFault(terms(heeding(3, 60, null)), rules + "consequence");
  }

  private static Map<String, Object> heeding(
      long threshold, int windowMinutes, @Nullable String consequence) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("signal", "FAILURES_OF_CARD");
    rule.put("threshold", threshold);
    rule.put("windowMinutes", windowMinutes);
    rule.put("consequence", consequence);
    return payment("CARD", Map.of("antiFraud", Map.of("rules", List.of(rule))));
  }

  private static Map<String, Object> payment(String method, Map<String, Object> more) {
    Map<String, Object> payment = new HashMap<>(more);
    payment.put("methods", List.of(method));
    payment.put("waitMinutes", 1_440);
    payment.put("invoiceBankingDays", 3);
    payment.put("refundIssueWorkingDays", 3);
    payment.put("refundCreditWorkingDays", 10);
    return Map.of("payment", payment);
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void what_is_wrong_with_an_edition_is_told_with_its_place_and_leaves_no_trace() {
    long head = OrderHouse.house().service().bean(EventStore.class).headIndex();

    assertFault(terms(Map.of("returnWindowDays", -1)), "terms.returnWindowDays");
    assertFault(terms(Map.of("returnWindow", 14)), "terms.returnWindow");
    assertFault(terms(Map.of("seller", seller("120540001239"))), "terms.seller.bin");
    Map<String, Object> without = new HashMap<>(seller("120540001238"));
    without.put("vatPercent", 16);
    assertFault(terms(Map.of("seller", without)), "terms.seller.vatPercent");
    assertFault(
        terms(Map.of("forceMajeure", Map.of("extendsTerms", true))),
        "terms.forceMajeure.terminationAfterDays");
    assertFault(
        terms(
            Map.of(
                "services",
                Map.of("terminationNoticeBusinessDays", 15, "objectionBusinessDays", -2))),
        "terms.services.objectionBusinessDays");
    assertField(
        with(
            "terms",
            terms(
                Map.of(
                    "ordering",
                    Map.of(
                        "concludedBy",
                        "ACCEPTANCE",
                        "outOfStockAnswerHours",
                        72,
                        "obviousPriceErrorMultiple",
                        10,
                        "giftPrice",
                        "CURRENT")))),
        422,
        "terms.ordering.giftPrice");
    assertField(with("deliveryFees", Map.of("COURIER", money(900))), 400, "deliveryFees");
    assertField(with("contentHash", "00"), 400, "contentHash");
    assertField(with("sellerId", "Shop!"), 400, "sellerId");
    assertField(with("text", " "), 400, "text");
    assertField(with("validFrom", today().toString()), 422, "validFrom");
    assertField(with("validFrom", "tomorrow"), 400, "validFrom");

    // Refusals are kept under their key, events there are none.
    assertThat(
            OrderHouse.house()
                .service()
                .bean(EventStore.class)
                .readStream(OfferAggregate.streamOf("faulty")))
        .isEmpty();
    assertThat(OrderHouse.house().service().bean(EventStore.class).read(head, 1_000))
        .noneMatch(event -> event.type().startsWith("offer."));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void a_published_edition_is_not_reworded_over_http_either() {
    Map<String, Object> reworded = draft("goods", "2026-05");

    Answer answer = publish(reworded);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("edition-reworded");
  }

  @Test
  void only_operators_publish() {
    Map<String, Object> draft = draft("stolen", "one");
    Client anonymous = OrderHouse.house().service().anonymous();

    assertThat(anonymous.key("k-1").post("/offers", draft).status()).isIn(401, 403);
    for (String role : new String[] {"customer", "auditor", "service"}) {
      Client other = OrderHouse.house().service().as("somebody", role);
      assertThat(other.key("k-1").post("/offers", draft).status()).as(role).isEqualTo(403);
    }
    assertThat(anonymous("/offers/stolen/one").status()).isEqualTo(404);
  }

  private void assertFault(Map<String, Object> terms, String field) {
    assertField(with("terms", terms), 400, field);
  }

  private void assertField(Map<String, Object> draft, int status, String field) {
    Answer answer = publish(draft);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("field").asString("")).as(answer.body()).isEqualTo(field);
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> draft = draft("faulty", "one");
    draft.put(field, value);
    return draft;
  }
}
