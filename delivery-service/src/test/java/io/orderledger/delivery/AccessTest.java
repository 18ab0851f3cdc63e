package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reaches what. */
@ExtendWith(DeliveryHouse.Door.class)
class AccessTest {

  private static final String ONE = "/deliveries/{orderNumber}";

  @Test
  @Clause(ClauseId.B_1_11)
  void a_buyer_sees_the_delivery_of_their_own_orders_only() {
    OrderNumber number = placed("buyer-50", DeliveryMethod.COURIER);

    assertThat(buyer("buyer-50").get("/deliveries/" + number).status()).isEqualTo(200);
    for (String path : List.of("/deliveries/" + number, "/history/" + number)) {
      assertThat(buyer("stranger").get(path).status()).as(path).isIn(403, 404);
      assertThat(buyer("stranger").get(path).body()).doesNotContain("Aigerim", "buyer-50");
    }
    assertThat(operator().get("/deliveries/" + number).status()).isEqualTo(200);
    assertThat(house().service().anonymous().get("/deliveries/" + number).status()).isEqualTo(401);
  }

  @Test
  void every_endpoint_is_in_the_matrix_and_lets_in_exactly_the_roles_it_names() {
    OrderNumber number = placed("person-matrix", DeliveryMethod.COURIER);
    List<AccessMatrix.Row> rows = house().service().bean(AccessMatrix.class).rows();
    assertThat(rows.stream().map(row -> row.method() + ' ' + row.path()))
        .contains(
            "GET /deliveries",
            "GET " + ONE,
            "GET " + ONE + "/pickup-code",
            "POST " + ONE + "/dispatch",
            "POST " + ONE + "/readiness",
            "POST " + ONE + "/hand-over",
            "POST " + ONE + "/collection",
            "POST " + ONE + "/refusal",
            "POST " + ONE + "/take-back",
            "POST " + ONE + "/promise",
            "POST " + ONE + "/shipments",
            "POST " + ONE + "/rest/cancellation",
            "POST " + ONE + "/carrier-dispatch",
            "POST " + ONE + "/waybill-correction",
            "POST " + ONE + "/mishap",
            "POST " + ONE + "/dispatch-anew",
            "POST " + ONE + "/giving-up",
            "GET " + ONE + "/tracking",
            "POST /carrier-scans",
            "GET " + ONE + "/renderings",
            "POST " + ONE + "/renderings",
            "POST " + ONE + "/renderings/{rendering}/objections",
            "POST " + ONE + "/objections/{objection}/answer",
            "POST " + ONE + "/acceptance",
            "GET /renderings",
            "GET /tariffs",
            "GET /tariffs/{edition}",
            "POST /tariffs");
    for (AccessMatrix.Row row : rows) {
      String path =
          row.path()
              .replace("{orderNumber}", number.value())
              .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      for (Role role : Role.values()) {
        Answer answer =
            house().service().as("person-matrix", role.claim()).send(row.method(), path, null);
        assertThat(answer.status() != 403).as(row + " as " + role).isEqualTo(row.admits(role));
        assertThat(answer.status()).as(row + " as " + role).isLessThan(500);
      }
    }
  }
}
