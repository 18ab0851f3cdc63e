package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.serviceForm;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.Payer;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who buys, and through whom, over HTTP. */
@ExtendWith(OrderHouse.Door.class)
class PartiesTest {

  private static final String IIN = "900101350003";

  private static final Map<String, Object> ENTITY =
      Map.of(
          "kind", "LEGAL_ENTITY",
          "bin", "120540001238",
          "name", "Example LLP",
          "representative",
              Map.of(
                  "name",
                  "Daniyar Testov",
                  "powerOfAttorney",
                  Map.of("number", "17", "date", "2026-01-15")));

  private static Map<String, Object> formOf(Map<String, Object> buyer) {
    return with(form(item("TEA-3", 1)), "buyer", buyer);
  }

  private static Map<String, Object> born(LocalDate birthDate) {
    return Map.of(
        "kind", "PERSON",
        "birthDate", birthDate.toString(),
        "legalRepresentative", Map.of("name", "Saule Testova", "act", "GAVE_CONSENT"));
  }

  private static OrderNumber granted(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(text(answer.json(), "orderNumber"));
  }

  @Test
  @Clause({ClauseId.B_1_3, ClauseId.B_2_10})
  void who_says_nothing_buys_as_a_consumer_of_full_age() {
    Answer answer = post(buyer("party-1"), "/orders", form(item("TEA-3", 1)));
    OrderNumber number = granted(answer);

    JsonNode buyer = answer.json().path("buyer");
    assertThat(text(buyer, "kind")).isEqualTo("PERSON");
    assertThat(text(buyer, "age")).isEqualTo("OF_AGE");
    assertThat(text(buyer, "ageDeclaredBy")).isEqualTo("ACCOUNT");
    assertThat(house().neighbours().await(OrderPlaced.class, number).buyerKind())
        .isEqualTo(BuyerKind.CONSUMER);
  }

  @Test
  @Clause({ClauseId.B_1_3_1, ClauseId.B_4_2, ClauseId.B_2_10})
  void an_entity_orders_by_its_representative_and_others_hear_of_a_business() {
    Answer answer = post(buyer("party-2"), "/orders", formOf(ENTITY));
    OrderNumber number = granted(answer);

    JsonNode kept = operator().get("/orders/" + number).json().path("buyer");
    assertThat(text(kept.path("entity"), "powerOfAttorneyNumber")).isEqualTo("17");
    assertThat(text(kept.path("person"), "representative")).isEqualTo("Daniyar Testov");
    OrderPlaced told = house().neighbours().await(OrderPlaced.class, number);
    assertThat(told.buyerKind()).isEqualTo(BuyerKind.BUSINESS);
    assertThat(house().neighbours().awaitRaw(OrderPlaced.class, number))
        .doesNotContain("Daniyar", "120540001238");
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_5, ClauseId.B_5_16})
  void a_business_pays_to_an_invoice_and_its_number_is_told_sealed() {
    Map<String, Object> invoice = Map.of("method", "INVOICE");
    Answer answer = post(buyer("party-11"), "/orders", with(formOf(ENTITY), "payment", invoice));
    OrderNumber number = granted(answer);

    assertThat(text(answer.json(), "paymentMethod")).isEqualTo("INVOICE");
    OrderPlaced told = house().neighbours().await(OrderPlaced.class, number);
    assertThat(told.paymentMethod()).isEqualTo(PaymentMethod.INVOICE);
    assertThat(told.payer())
        .isEqualTo(new Payer(PersonalText.of("120540001238"), PersonalText.of("Example LLP")));
    assertThat(house().neighbours().awaitRaw(OrderPlaced.class, number))
        .doesNotContain("120540001238", "Example LLP");
    Map<String, Object> person = with(form(item("TEA-3", 1)), "payment", invoice);
    assertRefused(person, "B-5.2", "payment.method");
    Map<String, Object> silent = new HashMap<>(form(item("TEA-3", 1)));
    silent.remove("payment");
    Answer byCard = post(buyer("party-12"), "/orders", silent);
    granted(byCard);
    assertThat(text(byCard.json(), "paymentMethod")).isEqualTo("CARD");
  }

  @Test
  @Clause({ClauseId.B_1_3_2, ClauseId.B_10_4})
  void a_minors_consent_is_kept_and_nothing_personal_lies_in_the_clear() {
    LocalDate sixteen = LocalDate.now().minusYears(16).minusDays(10);
    Answer minor = post(buyer("party-3"), "/orders", formOf(born(sixteen)));
    Answer proprietor =
        post(buyer("party-4"), "/orders", formOf(Map.of("kind", "SOLE_PROPRIETOR", "iin", IIN)));

    granted(minor);
    granted(proprietor);
    assertThat(text(minor.json().path("buyer"), "guardian")).isEqualTo("GAVE_CONSENT");
    assertThat(text(minor.json().path("buyer"), "admittedBy")).isEqualTo("B_1_3_2");
    JdbcClient jdbc = house().service().bean(JdbcClient.class);
    for (String personal : List.of("Saule", IIN, "Daniyar", sixteen.toString())) {
      Long events =
          jdbc.sql(
                  """
                  select count(*) from ledger.event
                   where position(convert_to(?, 'UTF8') in payload) > 0\
                  """)
              .param(personal)
              .query(Long.class)
              .single();
      assertThat(events).as(personal).isZero();
    }
  }

  @Test
  @Clause({ClauseId.B_1_3, ClauseId.B_1_3_1, ClauseId.B_4_2})
  void who_may_not_buy_is_told_clause_and_field_and_leaves_no_trace() {
    assertRefused(formOf(born(LocalDate.now().minusYears(13))), "B-1.3", "buyer.birthDate");
    assertRefused(
        formOf(Map.of("kind", "SOLE_PROPRIETOR", "iin", "900101350004")), "B-4.2", "buyer.iin");
    assertRefused(formOf(with(ENTITY, "bin", "120540001239")), "B-4.2", "buyer.bin");
    Map<String, Object> alone = new HashMap<>(ENTITY);
    alone.remove("representative");
    assertRefused(formOf(alone), "B-1.3.1", "buyer.representative");
    Answer unknown = post(buyer("party-5"), "/orders", formOf(Map.of("kind", "ALIEN")));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(text(unknown.json(), "field")).isEqualTo("buyer.kind");

    assertThat(buyer("party-5").get("/orders").json().path("items")).isEmpty();
    EventStore store = house().service().bean(EventStore.class);
    assertThat(store.read(0, 100_000)).noneMatch(it -> it.payload().toString().contains("party-5"));
  }

  @Test
  @Clause(ClauseId.A_ACCEPTANCE)
  void services_are_for_persons_of_full_age_who_may_name_a_participant() {
    Map<String, Object> lesson = new HashMap<>(card("Violin lesson", 20_000));
    lesson.put("sellerId", "services");
    operator().put("/products/VIOLIN", lesson);
    Map<String, Object> office = serviceForm(item("VIOLIN", 1));

    Answer child =
        post(
            buyer("party-6"),
            "/orders",
            with(office, "buyer", Map.of("kind", "PERSON", "participant", "Aruzhan")));
    assertRefused(
        with(office, "buyer", born(LocalDate.now().minusYears(17))),
        "A-acceptance",
        "buyer.birthDate");
    assertRefused(with(office, "buyer", ENTITY), "A-acceptance", "buyer.kind");

    granted(child);
    assertThat(text(child.json().path("buyer").path("person"), "participant")).isEqualTo("Aruzhan");
  }

  @Test
  @Clause({ClauseId.B_1_11, ClauseId.B_4_1, ClauseId.B_1_6})
  void a_manager_takes_an_order_on_the_phone_and_the_buyer_sees_it() {
    Map<String, Object> phone = phone("party-7");
    Client manager = house().service().as("manager-9", "operator");

    Answer answer = post(manager, "/orders", phone);

    OrderNumber number = granted(answer);
    JsonNode acceptance = buyer("party-7").get("/orders/" + number).json().path("acceptance");
    assertThat(text(acceptance, "channel")).isEqualTo("PHONE");
    assertThat(text(acceptance, "actingManager")).isEqualTo("manager-9");
    assertThat(text(acceptance, "act")).isEqualTo("PROPOSAL_CONFIRMED");
    assertThat(buyer("party-8").get("/orders/" + number).status()).isEqualTo(404);
    assertThat(answer.json().path("nextSteps").toString()).contains("CONFIRM");
  }

  @Test
  @Clause({ClauseId.B_1_11, ClauseId.B_1_6})
  void nobody_orders_for_others_but_a_manager_and_the_act_fits_the_channel() {
    Map<String, Object> own = form(item("TEA-3", 1));

    assertAnswer(post(buyer("party-9"), "/orders", phone("party-10")), 400, "customerId");
    assertAnswer(post(operator(), "/orders", own), 400, "customerId");
    assertAnswer(
        post(operator(), "/orders", with(phone("party-10"), "customerId", "a b")),
        400,
        "customerId");
    assertAnswer(
        post(operator(), "/orders", with(own, "customerId", "party-10")), 422, "acceptance.act");
    Map<String, Object> proposal = new HashMap<>(phone("party-10"));
    proposal.remove("customerId");
    assertAnswer(post(buyer("party-10"), "/orders", proposal), 422, "acceptance.act");

    assertThat(buyer("party-10").get("/orders").json().path("items")).isEmpty();
  }

  private static Map<String, Object> phone(String customer) {
    Map<String, Object> confirmed =
        Map.of(
            "act", "PROPOSAL_CONFIRMED",
            "privacyEdition", "2026-01",
            "consents", List.of("order-processing"));
    return with(with(form(item("TEA-3", 2)), "acceptance", confirmed), "customerId", customer);
  }

  private static void assertRefused(Map<String, Object> form, String clause, String field) {
    Answer answer = post(buyer("party-5"), "/orders", form);
    assertAnswer(answer, 422, field);
    assertThat(text(answer.json(), "clause")).isEqualTo(clause);
  }

  private static void assertAnswer(Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }
}
