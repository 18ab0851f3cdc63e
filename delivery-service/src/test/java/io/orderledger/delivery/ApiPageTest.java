package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.house;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document tells a stranger. */
@ExtendWith(DeliveryHouse.Door.class)
class ApiPageTest {

  @Test
  void every_operation_of_ours_says_what_it_does_and_who_may_call_it() {
    JsonNode api = house().service().anonymous().get("/v3/api-docs").json();

    List<String> seen = new ArrayList<>();
    for (String path : api.path("paths").propertyNames()) {
      if (path.matches("/(deliveries|renderings|tariffs|carrier-scans).*")) {
        JsonNode operations = api.path("paths").path(path);
        for (String method : operations.propertyNames()) {
          JsonNode operation = operations.path(method);
          assertThat(operation.path("summary").asString("")).as(path + method).isNotBlank();
          assertThat(operation.path("x-access")).as(path + method).isNotEmpty();
          seen.add(method + " " + path);
        }
      }
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "get /deliveries",
            "get /deliveries/{orderNumber}",
            "get /deliveries/{orderNumber}/pickup-code",
            "post /deliveries/{orderNumber}/dispatch",
            "post /deliveries/{orderNumber}/readiness",
            "post /deliveries/{orderNumber}/hand-over",
            "post /deliveries/{orderNumber}/collection",
            "post /deliveries/{orderNumber}/refusal",
            "post /deliveries/{orderNumber}/take-back",
            "post /deliveries/{orderNumber}/promise",
            "post /deliveries/{orderNumber}/shipments",
            "post /deliveries/{orderNumber}/rest/cancellation",
            "post /deliveries/{orderNumber}/carrier-dispatch",
            "post /deliveries/{orderNumber}/waybill-correction",
            "post /deliveries/{orderNumber}/mishap",
            "post /deliveries/{orderNumber}/dispatch-anew",
            "post /deliveries/{orderNumber}/giving-up",
            "get /deliveries/{orderNumber}/tracking",
            "post /carrier-scans",
            "get /carrier-scans/unmatched",
            "get /deliveries/{orderNumber}/renderings",
            "post /deliveries/{orderNumber}/renderings",
            "post /deliveries/{orderNumber}/renderings/{rendering}/objections",
            "post /deliveries/{orderNumber}/objections/{objection}/answer",
            "post /deliveries/{orderNumber}/acceptance",
            "get /renderings",
            "get /tariffs",
            "get /tariffs/{edition}",
            "post /tariffs");
  }

  @Test
  void the_page_opens_in_a_browser() {
    assertThat(house().service().anonymous().get("/swagger-ui/index.html").body())
        .contains("swagger-ui");
    assertThat(house().service().anonymous().get("/openapi").status()).isIn(200, 302);
  }
}
