package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.buyer;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reaches what. */
@ExtendWith(ReturnsHouse.Door.class)
class AccessTest {

  private static final String ORDER = "/returns/{orderNumber}";

  @Test
  @Clause(ClauseId.B_1_11)
  void a_buyer_sees_and_asks_for_returns_of_their_own_orders_only() {
    OrderNumber number = handedOver("buyer-40");
    String address = requested("buyer-40", number, new Items(1, 1));

    for (String path : List.of("/returns/" + number, address)) {
      assertThat(buyer("buyer-40").get(path).status()).as(path).isEqualTo(200);
      assertThat(operator().get(path).status()).as(path).isEqualTo(200);
      assertThat(buyer("stranger").get(path).status()).as(path).isEqualTo(404);
      assertThat(house().service().anonymous().get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(request("stranger", number, new Items(1, 1)).status()).isEqualTo(404);
    assertThat(buyer("stranger").get("/history/" + number).status()).isEqualTo(403);
  }

  @Test
  void every_endpoint_is_in_the_matrix_and_lets_in_exactly_the_roles_it_names() {
    OrderNumber number = handedOver("person-matrix");
    List<AccessMatrix.Row> rows = house().service().bean(AccessMatrix.class).rows();
    assertThat(rows.stream().map(row -> row.method() + ' ' + row.path()))
        .contains(
            "GET /returns",
            "GET " + ORDER,
            "POST " + ORDER,
            "GET " + ORDER + "/{returnId}",
            "POST " + ORDER + "/{returnId}/receipt",
            "POST " + ORDER + "/{returnId}/inspection");
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
