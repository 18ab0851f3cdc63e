package io.orderledger.order.details;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.serviceForm;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Changed details are notified over HTTP, and told to those whom they concern. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.A_7_2)
class ChangedDetailsOverHttpTest {

  private static final LocalDate TODAY = Almaty.dateOf(Instant.now());

  @BeforeAll
  static void sells() {
    Map<String, Object> lesson = new HashMap<>(card("Flute lesson", 20_000));
    lesson.put("sellerId", "services");
    operator().put("/products/FLUTE", lesson);
  }

  private static String placed(String customer) {
    Map<String, Object> order =
        OrderHouse.with(
            serviceForm(item("FLUTE", 1)), "contact", Map.of("email", "old@example.org"));
    Answer answer = post(buyer(customer), "/orders", order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "/orders/" + text(answer.json(), "orderNumber");
  }

  private static Map<String, Object> details(String address) {
    return Map.of(
        "name", "Example Lessons LLP",
        "bin", "130740004201",
        "address", address,
        "email", "orders@lessons.example",
        "phone", "+7 727 000 00 01",
        "taxStatus", "NO_VAT",
        "account",
            Map.of("iik", "KZ86125KZT5004100100", "bik", "EXMPKZKA", "bank", "Example Bank JSC"));
  }

  private static void look() {
    house().service().bean(SellerDetailsWatch.class).lookAtAllThatAreDue();
  }

  @Test
  void a_buyer_is_reached_at_the_new_address_from_the_notification_on() {
    String order = placed("details-1");
    Map<String, Object> change =
        Map.of(
            "contact", Map.of("email", "new@example.org", "language", "EN"),
            "changedOn", TODAY.toString());

    assertThat(post(buyer("stranger"), order + "/contact", change).status()).isEqualTo(404);
    Answer changed = post(buyer("details-1"), order + "/contact", change);

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    JsonNode contact = buyer("details-1").get(order).json().path("contact");
    assertThat(text(contact, "email")).isEqualTo("new@example.org");
    Answer early =
        post(
            buyer("details-1"),
            order + "/contact",
            Map.of(
                "contact", Map.of("email", "newer@example.org"),
                "changedOn", TODAY.plusDays(1).toString()));
    assertThat(early.status()).isEqualTo(422);
    assertThat(text(early.json(), "clause")).isEqualTo("A-7.2");
    Answer none =
        post(buyer("details-1"), order + "/contact", Map.of("contact", Map.of("email", "@")));
    assertThat(text(none.json(), "field")).isEqualTo("contact.email");
  }

  @Test
  void the_sellers_new_details_are_told_to_each_open_order_once_with_the_moment() {
    String order = placed("details-2");
    Answer wrong =
        post(
            operator(),
            "/sellers/services/details",
            Map.of("details", with("bin", "130740004202")));
    assertThat(text(wrong.json(), "field")).as(wrong.body()).isEqualTo("details.bin");

    Answer changed =
        post(
            operator(),
            "/sellers/services/details",
            Map.of(
                "details", details("Almaty, Dostyk avenue 2"),
                "changedOn", TODAY.minusDays(30).toString()));

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().path("inTime").asBoolean()).isFalse();
    look();
    JsonNode seen = buyer("details-2").get(order).json();
    assertThat(text(seen.path("sellerDetails"), "address")).isEqualTo("Almaty, Dostyk avenue 2");
    long told = toldTimes(order);
    look();
    assertThat(toldTimes(order)).isEqualTo(told).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> operator().get(order + "/notices").body(),
            notices -> notices.contains("SELLER_DETAILS"));
    String later = placed("details-3");
    look();
    assertThat(text(buyer("details-3").get(later).json().path("sellerDetails"), "address"))
        .isEqualTo("Almaty, Dostyk avenue 2");
    assertThat(operator().get("/sellers/services/details").body()).contains("Dostyk avenue 2");
    assertThat(operator().get("/sellers/nobody/details").status()).isEqualTo(404);
  }

  private static Map<String, Object> with(String field, Object value) {
    return OrderHouse.with(details("Almaty, Dostyk avenue 2"), field, value);
  }

  private static long toldTimes(String order) {
    String history = operator().get(order.replace("/orders", "/history")).body();
    return history.split("order.seller-details-told", -1).length - 1L;
  }
}
