package io.orderledger.order.contract;

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

import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Signed contracts are registered over HTTP, and orders placed under them. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.A_7_4)
class ContractsTest {

  private static final String SIGNED_ON = "2026-11-02";

  @BeforeAll
  static void sells() {
    Map<String, Object> lesson = new HashMap<>(card("Harp lesson", 30_000));
    lesson.put("sellerId", "services");
    operator().put("/products/HARP", lesson);
  }

  private static Map<String, Object> draft(String customer, String number) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("sellerId", "services");
    draft.put("contract", Map.of("number", number, "signedOn", SIGNED_ON));
    draft.put("customerId", customer);
    draft.put("client", "Zarina Kontraktova");
    draft.put("terms", terms());
    draft.put("deliveryFees", Map.of("PICKUP", Map.of("amount", 0, "currency", "KZT")));
    draft.put("text", "Contract " + number + " with Zarina Kontraktova on lessons.");
    return draft;
  }

  private static Map<String, Object> terms() {
    return Map.of(
        "returnWindowDays", 0,
        "freePickupStorageDays", 0,
        "lastDayGivesWay", true,
        "ordering",
            Map.of(
                "concludedBy",
                "ACCEPTANCE_AND_PAYMENT",
                "outOfStockAnswerHours",
                72,
                "obviousPriceErrorMultiple",
                10,
                "giftPrice",
                "AT_PLACEMENT"),
        "services", Map.of("terminationNoticeBusinessDays", 5, "objectionBusinessDays", 3),
        "delivery",
            Map.of(
                "methods", new String[] {"PICKUP"}, "longestPromiseDays", 30, "furtherAttempts", 0),
        "seller",
            Map.of(
                "name", "Example Lessons LLP",
                "bin", "130740004201",
                "address", "Almaty",
                "email", "orders@lessons.example",
                "phone", "+7 727 000 00 01",
                "taxStatus", "NO_VAT"),
        "texts",
            Map.of(
                "offer", "https://lessons.example/contracts",
                "privacyPolicy", "https://lessons.example/privacy"));
  }

  private static String registered(String customer, String number) {
    Answer answer = post(operator(), "/contracts", draft(customer, number));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String id = text(answer.json(), "contractId");
    assertThat(answer.header("Location")).isEqualTo("/contracts/" + id);
    return id;
  }

  private static Map<String, Object> order(String contractId) {
    Map<String, Object> order = new HashMap<>(form(item("HARP", 1)));
    order.put("sellerId", "services");
    order.put("delivery", Map.of("method", "PICKUP", "pickupPoint", "OFFICE"));
    order.put("contact", Map.of("email", "zarina@example.org"));
    order.put(
        "service",
        Map.of(
            "kind", "Harp lesson",
            "place", "Almaty, Satpayev 2",
            "client", Map.of("name", "Zarina K.", "phone", "+7 701 999 88 77")));
    order.put("contract", contractId);
    return order;
  }

  private static void assertRefused(Answer answer, String clause, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(text(answer.json(), "clause")).isEqualTo(clause);
    assertThat(text(answer.json(), "field")).isEqualTo(field);
  }

  @Test
  void an_order_under_a_signed_contract_keeps_its_number_its_day_and_its_terms() {
    String contractId = registered("signer-1", "1/26");

    Answer answer = post(buyer("signer-1"), "/orders", order(contractId));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    OrderNumber number = new OrderNumber(text(answer.json(), "orderNumber"));
    JsonNode seen = operator().get("/orders/" + number).json();
    assertThat(text(seen, "offerEdition")).isEqualTo(contractId);
    JsonNode contract = seen.path("acceptance").path("contract");
    assertThat(text(contract, "number")).isEqualTo("1/26");
    assertThat(text(contract, "signedOn")).isEqualTo(SIGNED_ON);
    assertThat(house().neighbours().await(OrderPlaced.class, number).offerEdition())
        .isEqualTo(contractId);
    OfferEditionPublished told =
        house().neighbours().await(OfferEditionPublished.class, "services/" + contractId);
    assertThat(told.terms().services().terminationNoticeBusinessDays()).isEqualTo(5);
    assertThat(told.contract())
        .isEqualTo(new OfferFact.SignedContract("1/26", LocalDate.parse(SIGNED_ON)));
    Answer cancelled =
        post(buyer("signer-1"), "/orders/" + number + "/cancellation", Map.of("reason", "moved"));
    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(202);
  }

  @Test
  @Clause({ClauseId.A_7_4, ClauseId.A_3_2})
  void its_terms_hold_for_the_order_such_as_that_it_need_not_name_the_service() {
    String contractId = registered("signer-2", "2/26");
    Map<String, Object> unnamed = order(contractId);
    unnamed.remove("service");

    assertThat(post(buyer("signer-2"), "/orders", unnamed).status()).isEqualTo(201);
    Map<String, Object> underTheOffer = new HashMap<>(unnamed);
    underTheOffer.remove("contract");
    assertRefused(post(buyer("signer-2"), "/orders", underTheOffer), "A-3.2", "service");
  }

  @Test
  void nobody_elses_orders_are_placed_under_it_and_nobody_else_sees_it() {
    String contractId = registered("signer-3", "3/26");

    assertRefused(post(buyer("signer-4"), "/orders", order(contractId)), "A-7.4", "contract");
    assertRefused(post(buyer("signer-4"), "/orders", order("contract-none")), "A-7.4", "contract");
    assertThat(buyer("signer-4").get("/contracts/" + contractId).status()).isEqualTo(404);
    assertThat(buyer("signer-4").get("/contracts").json().path("items")).isEmpty();
    JsonNode own = buyer("signer-3").get("/contracts/" + contractId).json();
    assertThat(text(own, "text")).contains("Zarina Kontraktova");
    assertThat(buyer("signer-3").get("/contracts").json().path("items")).hasSize(1);
    assertThat(house().service().anonymous().get("/offers/services/" + contractId).status())
        .isEqualTo(404);
    assertThat(house().service().anonymous().get("/offers").body()).doesNotContain(contractId);
    assertThat(text(house().service().anonymous().get("/offers/services").json(), "edition"))
        .isNotEqualTo(contractId);
  }

  @Test
  void what_is_signed_is_registered_once_and_its_wording_is_nowhere_in_the_clear() {
    registered("signer-5", "5/26");

    assertThat(post(operator(), "/contracts", draft("signer-5", "5/26")).status()).isEqualTo(201);
    Map<String, Object> reworded = with(draft("signer-5", "5/26"), "text", "Other words.");
    assertRefused(post(operator(), "/contracts", reworded), "A-7.4", "contract.number");
    Map<String, Object> unsigned =
        with(
            draft("signer-5", "6/26"),
            "contract",
            Map.of("number", "6/26", "signedOn", LocalDate.now().plusDays(3).toString()));
    assertRefused(post(operator(), "/contracts", unsigned), "A-7.4", "contract.signedOn");
    Long inTheClear =
        house()
            .service()
            .bean(JdbcClient.class)
            .sql(
                """
                select count(*) from ledger.event
                 where position(convert_to('Kontraktova', 'UTF8') in payload) > 0\
                """)
            .query(Long.class)
            .single();
    assertThat(inTheClear).isZero();
  }
}
