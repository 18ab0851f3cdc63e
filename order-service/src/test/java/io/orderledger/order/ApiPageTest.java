package io.orderledger.order;

import static io.orderledger.order.OrderHouse.house;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document tells a stranger. */
@ExtendWith(OrderHouse.Door.class)
class ApiPageTest {

  @Test
  void every_operation_of_ours_says_what_it_does_and_who_may_call_it() {
    JsonNode api = house().service().anonymous().get("/v3/api-docs").json();

    List<String> seen = new ArrayList<>();
    for (String path : api.path("paths").propertyNames()) {
      if (path.matches(
          "/(orders|proposals|products|sellers|offers|promotions|quotes|delivery-options|notices"
              + "|parked-letters|marketing|unsubscribe|force-majeure|contracts).*")) {
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
            "post /force-majeure",
            "get /force-majeure",
            "get /force-majeure/{circumstanceId}",
            "post /force-majeure/{circumstanceId}/end",
            "post /force-majeure/{circumstanceId}/document",
            "post /force-majeure/{circumstanceId}/withdrawal",
            "post /orders/{orderNumber}/force-majeure-termination",
            "get /products",
            "get /products/{sku}",
            "put /products/{sku}",
            "put /products/{sku}/pause",
            "delete /products/{sku}/pause",
            "post /products/import",
            "get /offers",
            "post /offers",
            "get /offers/{sellerId}",
            "get /offers/{sellerId}/{edition}",
            "post /contracts",
            "get /contracts",
            "get /contracts/{contractId}",
            "get /promotions",
            "post /promotions",
            "get /promotions/{promotionId}",
            "post /promotions/{promotionId}/end",
            "get /sellers/{sellerId}/details",
            "post /sellers/{sellerId}/details",
            "post /orders/{orderNumber}/contact",
            "get /sellers/{sellerId}/pauses",
            "put /sellers/{sellerId}/pause",
            "delete /sellers/{sellerId}/pause",
            "post /proposals",
            "get /proposals/{orderNumber}",
            "post /proposals/{orderNumber}/confirm",
            "post /proposals/{orderNumber}/withdrawal",
            "post /quotes",
            "get /orders/{orderNumber}/price",
            "post /delivery-options",
            "post /orders",
            "get /orders",
            "get /orders/{orderNumber}",
            "post /orders/{orderNumber}/hold/release",
            "post /orders/{orderNumber}/confirmation",
            "post /orders/{orderNumber}/edits/preview",
            "post /orders/{orderNumber}/edits",
            "get /orders/{orderNumber}/edits",
            "get /orders/{orderNumber}/edits/{edit}",
            "post /orders/{orderNumber}/shortage",
            "get /orders/{orderNumber}/shortage",
            "post /orders/{orderNumber}/shortage/answer",
            "post /orders/{orderNumber}/pre-orders/{sku}/supply",
            "post /orders/{orderNumber}/pre-orders/{sku}/cancellation",
            "post /orders/{orderNumber}/agreed-date",
            "post /orders/{orderNumber}/assignment",
            "post /orders/{orderNumber}/assignment/acceptance",
            "post /orders/{orderNumber}/assignment/answer",
            "get /orders/{orderNumber}/assignment",
            "post /orders/{orderNumber}/termination",
            "post /orders/{orderNumber}/termination/answer",
            "get /orders/{orderNumber}/termination",
            "get /proposals",
            "post /orders/{orderNumber}/cancellation",
            "get /orders/{orderNumber}/cancellation",
            "get /orders/{orderNumber}/notices",
            "get /orders/{orderNumber}/notices/{noticeId}",
            "post /orders/{orderNumber}/notices/{noticeId}/sendings",
            "post /orders/{orderNumber}/notices/{noticeId}/rebuttal",
            "get /notices",
            "get /parked-letters",
            "post /parked-letters/{logIndex}/redrive",
            "get /marketing-consents",
            "post /marketing-consents",
            "post /marketing-consents/{purpose}/withdrawal",
            "put /marketing-messages/{name}",
            "get /unsubscribe/{token}",
            "post /unsubscribe/{token}");
  }

  @Test
  void the_order_form_comes_with_an_example_and_without_a_price() {
    JsonNode api = house().service().anonymous().get("/v3/api-docs").json();
    JsonNode form = api.path("components").path("schemas").path("OrderForm");

    assertThat(form.path("example").toString()).contains("KETTLE-17", "consents");
    assertThat(form.path("properties").propertyNames())
        .containsExactlyInAnyOrder(
            "sellerId",
            "items",
            "delivery",
            "contact",
            "payment",
            "acceptance",
            "codes",
            "partner",
            "device",
            "expectedTotal",
            "customerId",
            "buyer",
            "channel",
            "service",
            "contract");
    assertThat(
            api.path("components").path("schemas").path("Item").path("properties").propertyNames())
        .containsExactlyInAnyOrder("sku", "quantity");
  }
}
