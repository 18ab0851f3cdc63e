package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what, and that nobody sees what is personal. */
@ExtendWith(OrderHouse.Door.class)
class AccessTest {

  @Test
  @Clause(ClauseId.B_1_11)
  void a_buyer_sees_their_own_orders_only() {
    OrderNumber number = placed("buyer-3");

    for (String path : List.of("/orders/" + number, "/orders/" + number + "/cancellation")) {
      assertThat(buyer("stranger").get(path).status()).isEqualTo(404);
    }
    Answer foreign =
        post(buyer("stranger"), "/orders/" + number + "/cancellation", Map.of("reason", "x"));
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(buyer("stranger").get("/orders?q=" + number).json().path("items")).isEmpty();
    assertThat(buyer("buyer-3").get("/orders/" + number).status()).isEqualTo(200);
    assertThat(operator().get("/orders/" + number).status()).isEqualTo(200);
    assertThat(house().service().as("auditor-1", "auditor").get("/orders/" + number).status())
        .isEqualTo(200);
  }

  @Test
  void every_endpoint_lets_in_exactly_the_roles_it_names() {
    OrderNumber number = placed("person-matrix");
    for (AccessMatrix.Row row : house().service().bean(AccessMatrix.class).rows()) {
      String path =
          row.path()
              .replace("{orderNumber}", number.value())
              .replace("{sku}", "TEA-3")
              .replace("{sellerId}", "goods")
              .replace("{edition}", "2026-05")
              .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      for (Role role : Role.values()) {
        Answer answer =
            house().service().as("person-matrix", role.claim()).send(row.method(), path, null);
        assertThat(answer.status() != 403).as(row + " as " + role).isEqualTo(row.admits(role));
        assertThat(answer.status()).as(row + " as " + role).isLessThan(500);
      }
    }
  }

  @Test
  void nothing_personal_is_in_the_log_the_projection_or_on_kafka() {
    OrderNumber number = placed("buyer-personal");

    JdbcClient jdbc = house().service().bean(JdbcClient.class);
    Long events =
        jdbc.sql(
                """
                select count(*) from ledger.event
                 where position(convert_to('Aigerim', 'UTF8') in payload) > 0\
                """)
            .query(Long.class)
            .single();
    assertThat(events).isZero();
    assertThat(buyer("buyer-personal").get("/orders").json().path("items")).hasSize(1);
    Long rows =
        jdbc.sql(
                """
                select count(*) from projection_order_list.order_list o
                 where o::text like '%Aigerim%' or o::text like '%555 44%'\
                """)
            .query(Long.class)
            .single();
    assertThat(rows).isZero();
    String onKafka = house().neighbours().awaitRaw(OrderFact.OrderPlaced.class, number);
    assertThat(onKafka).contains("customerId").doesNotContain("Aigerim", "555 44");
  }
}
