package io.orderledger.order.assignment;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rights of an order pass to another customer, over HTTP and Kafka. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_15_6)
class AssignmentTest {

  private static final Map<String, Object> NEXT =
      Map.of(
          "assignment",
          1,
          "contact",
          Map.of("email", "dana@example.org", "language", "KK"),
          "recipient",
          Map.of("name", "Dana Testova", "phone", "+7 701 777 66 55", "address", "Dostyk 5"),
          "privacyEdition",
          "2026-01",
          "consents",
          List.of("order-processing"));

  private static String path(OrderNumber number) {
    return "/orders/" + number + "/assignment";
  }

  private static Answer request(Client by, OrderNumber number, String assignee) {
    return post(by, path(number), Map.of("assigneeId", assignee));
  }

  private static Answer accept(Client by, OrderNumber number, Map<String, Object> form) {
    return post(by, path(number) + "/acceptance", form);
  }

  private static Answer answer(
      Client by, OrderNumber number, String answer, @Nullable String reason) {
    Map<String, Object> body = new HashMap<>(Map.of("assignment", 1, "answer", answer));
    if (reason != null) {
      body.put("reason", reason);
    }
    return post(by, path(number) + "/answer", body);
  }

  private static void assertStatus(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void with_the_consent_of_all_three_the_order_is_the_next_buyers_and_the_former_sees_none() {
    OrderNumber number = placed("former-1");
    assertStatus(request(buyer("former-1"), number, "next-1"), 201);
    Answer offered = buyer("next-1").get(path(number));
    assertStatus(offered, 200);
    assertThat(text(offered.json().path("order"), "status")).isEqualTo("PLACED");
    assertThat(offered.body()).doesNotContain("Aigerim");
    assertThat(buyer("next-1").get("/orders/" + number).status()).isEqualTo(404);
    assertStatus(answer(operator(), number, "CONSENT", null), 409);

    assertStatus(accept(buyer("next-1"), number, NEXT), 200);
    assertThat(operator().get("/orders?awaitingConsent=true").body()).contains(number.value());
    Answer consented = answer(operator(), number, "CONSENT", null);

    assertStatus(consented, 200);
    assertThat(text(consented.json(), "status")).isEqualTo("CONSENTED");
    Answer own = buyer("next-1").get("/orders/" + number);
    assertThat(own.body()).contains("Dana Testova", "dana@example.org").doesNotContain("Aigerim");
    assertThat(buyer("former-1").get("/orders/" + number).status()).isEqualTo(404);
    assertThat(buyer("former-1").get(path(number)).status()).isEqualTo(404);
    assertThat(buyer("former-1").get("/orders").body()).doesNotContain(number.value());
    assertThat(buyer("next-1").get("/orders").body()).contains(number.value());
    Map<String, Object> why = Map.of("reason", "x");
    assertStatus(post(buyer("former-1"), "/orders/" + number + "/cancellation", why), 404);
    assertStatus(post(buyer("next-1"), "/orders/" + number + "/cancellation", why), 202);
    RightsAssigned told = house().neighbours().await(RightsAssigned.class, number);
    assertThat(told.formerId()).isEqualTo("former-1");
    assertThat(told.customerId()).isEqualTo("next-1");
    assertThat(told.buyerKind()).isEqualTo(BuyerKind.CONSUMER);
    assertThat(house().neighbours().awaitRaw(RightsAssigned.class, number))
        .doesNotContain("Dana", "777 66");
    assertThat(operator().get("/history/" + number).body()).contains("order.rights-assigned");
  }

  @Test
  void nothing_of_either_person_lies_in_the_clear() throws InterruptedException {
    OrderNumber number = placed("former-2");
    assertStatus(request(buyer("former-2"), number, "next-2"), 201);
    assertStatus(accept(buyer("next-2"), number, NEXT), 200);
    assertStatus(answer(operator(), number, "CONSENT", null), 200);

    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
    JdbcClient jdbc = house().service().bean(JdbcClient.class);
    for (String text : List.of("Dana Testova", "dana@example.org", "Aigerim")) {
      Long events =
          jdbc.sql(
                  """
                  select count(*) from ledger.event
                   where position(convert_to(?, 'UTF8') in payload) > 0\
                  """)
              .param(text)
              .query(Long.class)
              .single();
      assertThat(events).as(text).isZero();
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from projection_order_list.order_list o
                     where o::text like '%Dana%'\
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_refusal_needs_a_reason_and_leaves_the_order_where_it_is() {
    OrderNumber number = placed("former-3");
    assertStatus(request(buyer("former-3"), number, "next-3"), 201);
    assertStatus(accept(buyer("next-3"), number, NEXT), 200);

    assertStatus(answer(operator(), number, "REFUSE", null), 400);
    assertStatus(answer(operator(), number, "REFUSE", "the next buyer owes us money"), 200);

    assertThat(text(buyer("former-3").get(path(number)).json(), "reason"))
        .isEqualTo("the next buyer owes us money");
    assertThat(buyer("next-3").get(path(number)).body()).doesNotContain("owes us");
    assertThat(buyer("former-3").get("/orders/" + number).status()).isEqualTo(200);
    assertThat(buyer("next-3").get("/orders/" + number).status()).isEqualTo(404);
  }

  @Test
  void strangers_wrong_sides_and_bad_forms_are_refused_and_change_nothing() {
    OrderNumber number = placed("former-4");
    assertStatus(request(buyer("stranger"), number, "next-4"), 404);
    assertStatus(request(operator(), number, "next-4"), 403);
    assertStatus(request(buyer("former-4"), number, "former-4"), 422);
    assertThat(buyer("former-4").get(path(number)).status()).isEqualTo(404);
    assertStatus(request(buyer("former-4"), number, "next-4"), 201);
    assertStatus(accept(buyer("stranger"), number, NEXT), 404);
    assertStatus(accept(buyer("former-4"), number, NEXT), 404);
    Answer child =
        accept(
            buyer("next-4"),
            number,
            with(NEXT, "buyer", Map.of("kind", "PERSON", "ageClass", "UNDER_14")));
    assertStatus(child, 422);
    assertThat(child.body()).contains("B-1.3");
    Map<String, Object> nowhere = new HashMap<>(NEXT);
    nowhere.remove("recipient");
    assertStatus(accept(buyer("next-4"), number, nowhere), 400);
    assertStatus(answer(buyer("former-4"), number, "CONSENT", null), 422);
    assertStatus(answer(buyer("next-4"), number, "WITHDRAW", null), 422);
    assertStatus(answer(buyer("next-4"), number, "DECLINE", null), 200);
    assertThat(text(buyer("former-4").get(path(number)).json(), "status")).isEqualTo("DECLINED");
  }
}
