package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(OrderHouse.Door.class)
@Clause({ClauseId.B_1_6, ClauseId.B_1_11})
class ProposalListTest {

  private static String propose(String customer) {
    Map<String, Object> proposal = new HashMap<>(form(item("TEA-3", 1)));
    proposal.remove("acceptance");
    proposal.put("customerId", customer);
    proposal.put("validUntil", Almaty.dateOf(Instant.now()).plusDays(10).toString());
    Answer answer = post(operator(), "/proposals", proposal);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return text(answer.json(), "orderNumber");
  }

  private static List<String> numbers(Client client, String path) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode each : client.get(path).json().path("items")) {
      numbers.add(text(each, "orderNumber"));
    }
    return numbers;
  }

  @Test
  void the_seller_s_people_find_them_by_what_became_of_them_and_page_by_page() {
    String first = propose("list-1");
    String second = propose("list-1");
    String third = propose("list-1");
    post(operator(), "/proposals/" + second + "/withdrawal", Map.of("reason", "sold"));

    assertThat(numbers(operator(), "/proposals?customer=list-1"))
        .containsExactly(third, second, first);
    assertThat(numbers(operator(), "/proposals?customer=list-1&status=OPEN"))
        .containsExactly(third, first);
    assertThat(numbers(operator(), "/proposals?customer=list-1&status=WITHDRAWN&seller=goods"))
        .containsExactly(second);
    JsonNode page = operator().get("/proposals?customer=list-1&limit=2").json();
    assertThat(page.path("items")).hasSize(2);
    assertThat(
            numbers(operator(), "/proposals?customer=list-1&limit=2&after=" + text(page, "next")))
        .containsExactly(first);
  }

  @Test
  void a_confirmed_one_says_so() {
    String number = propose("list-2");
    JsonNode seen = buyer("list-2").get("/proposals/" + number).json();

    Answer confirmed =
        post(
            buyer("list-2"),
            "/proposals/" + number + "/confirm",
            Map.of(
                "expectedTotal",
                Map.of("amount", seen.path("total").path("amount").asLong(), "currency", "KZT"),
                "privacyEdition",
                "2026-01",
                "consents",
                List.of("order-processing")));

    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
    assertThat(numbers(operator(), "/proposals?customer=list-2&status=CONFIRMED"))
        .containsExactly(number);
  }

  @Test
  void a_customer_sees_only_their_own_whatever_is_asked_for() {
    String own = propose("list-3");
    propose("list-4");

    assertThat(numbers(buyer("list-3"), "/proposals?customer=list-4")).containsExactly(own);
  }

  @Test
  void a_cursor_of_somewhere_else_is_refused() {
    assertThat(operator().get("/proposals?after=bm9uc2Vuc2U").status()).isEqualTo(400);
    assertThat(operator().get("/proposals?status=LOST").status()).isEqualTo(400);
  }
}
