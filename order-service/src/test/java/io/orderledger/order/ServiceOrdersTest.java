package io.orderledger.order;

import static io.orderledger.order.OrderHouse.assertField;
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

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Services are ordered over HTTP: by the site, on the phone and in the office. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.A_3_2)
class ServiceOrdersTest {

  private static final Map<String, Object> SERVICE =
      Map.of(
          "kind", "Cello lesson",
          "place", "Almaty, Dostyk 77",
          "client", Map.of("name", "Zhanna Testova", "phone", "+7 701 222 33 44"));

  @BeforeAll
  static void sells() {
    operator().put("/products/CELLO", lesson());
  }

  private static Map<String, Object> lesson() {
    Map<String, Object> lesson = new HashMap<>(card("Cello lesson", 20_000));
    lesson.put("sellerId", "services");
    return lesson;
  }

  private static Map<String, Object> order() {
    return new HashMap<>(with(serviceForm(item("CELLO", 1)), "service", SERVICE));
  }

  private static Map<String, Object> taken(String customer, String channel, String act) {
    Map<String, Object> acceptance =
        Map.of("act", act, "privacyEdition", "2026-01", "consents", List.of());
    return with(
        with(with(order(), "customerId", customer), "channel", channel), "acceptance", acceptance);
  }

  @Test
  void an_order_by_the_site_names_the_service_and_shows_it() {
    Answer answer = post(buyer("client-1"), "/orders", order());

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode seen =
        operator().get("/orders/" + text(answer.json(), "orderNumber")).json().path("service");
    assertThat(text(seen, "kind")).isEqualTo("Cello lesson");
    assertThat(text(seen.path("client"), "place")).isEqualTo("Almaty, Dostyk 77");
    assertThat(text(seen.path("client"), "name")).isEqualTo("Zhanna Testova");
    Long inTheClear =
        house()
            .service()
            .bean(JdbcClient.class)
            .sql(
                """
                select count(*) from ledger.event
                 where position(convert_to('Dostyk 77', 'UTF8') in payload) > 0\
                """)
            .query(Long.class)
            .single();
    assertThat(inTheClear).isZero();
  }

  @Test
  void a_detail_that_is_missing_is_named() {
    assertField(with(order(), "service", with(SERVICE, "kind", " ")), 422, "service.kind");
    assertField(with(order(), "service", Map.of("kind", "Lesson")), 422, "service.place");
    Map<String, Object> unnamed = order();
    unnamed.remove("service");
    assertField(unnamed, 422, "service");
    Map<String, Object> unreachable = order();
    unreachable.remove("contact");
    assertField(unreachable, 422, "contact");
  }

  @Test
  void a_manager_takes_an_order_on_the_phone_or_in_the_office_and_the_channel_is_kept() {
    Answer phone = post(operator(), "/orders", taken("client-2", "PHONE", "PROPOSAL_CONFIRMED"));
    Answer office = post(operator(), "/orders", taken("client-3", "OFFICE", "ORDER_FORM"));

    assertThat(phone.status()).as(phone.body()).isEqualTo(201);
    assertThat(text(phone.json().path("acceptance"), "channel")).isEqualTo("PHONE");
    assertThat(office.status()).as(office.body()).isEqualTo(201);
    assertThat(text(office.json().path("acceptance"), "channel")).isEqualTo("OFFICE");
    assertThat(text(office.json().path("acceptance"), "actingManager")).isEqualTo("operator-1");
    assertThat(buyer("client-3").get("/orders/" + text(office.json(), "orderNumber")).status())
        .isEqualTo(200);
  }

  @Test
  @Clause(ClauseId.B_1_11)
  void goods_are_not_ordered_in_an_office_and_nobody_chooses_another_channel_than_their_own() {
    Map<String, Object> goods =
        with(with(form(item("TEA-3", 1)), "customerId", "client-4"), "channel", "OFFICE");
    assertThat(text(post(operator(), "/orders", goods).json(), "field")).isEqualTo("channel");
    assertField(with(order(), "channel", "OFFICE"), 400, "channel");
    assertThat(post(operator(), "/orders", taken("client-4", "SITE", "ORDER_FORM")).status())
        .isEqualTo(400);
    assertThat(post(operator(), "/orders", taken("client-4", "PHONE", "ORDER_FORM")).status())
        .isEqualTo(422);
  }

  @Test
  void what_a_manager_proposes_by_phone_names_the_service_too_and_the_order_keeps_it() {
    Map<String, Object> proposal = order();
    proposal.remove("acceptance");
    proposal.put("customerId", "client-5");
    proposal.put("validUntil", LocalDate.now().plusDays(3).toString());
    Answer made = post(operator(), "/proposals", proposal);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(text(made.json().path("service"), "kind")).isEqualTo("Cello lesson");

    Answer confirmed =
        post(
            buyer("client-5"),
            "/proposals/" + text(made.json(), "orderNumber") + "/confirm",
            Map.of(
                "expectedTotal", Map.of("amount", 20_000, "currency", "KZT"),
                "privacyEdition", "2026-01",
                "consents", List.of()));

    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
    assertThat(text(confirmed.json().path("service").path("client"), "phone"))
        .isEqualTo("+7 701 222 33 44");
  }
}
