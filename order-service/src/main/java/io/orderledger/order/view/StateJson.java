package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orderledger.order.model.OrderState;
import tools.jackson.databind.json.JsonMapper;

/** An order's state as JSON, under names of our own; it holds nothing personal. */
final class StateJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(OrderState.class, Named.class).build();

  private StateJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OrderState.Open.class, name = "open"),
    @JsonSubTypes.Type(value = OrderState.CancellationPending.class, name = "cancellation-pending"),
    @JsonSubTypes.Type(value = OrderState.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = OrderState.Completed.class, name = "completed")
  })
  private interface Named {}

  static String write(OrderState state) {
    return JSON.writerFor(OrderState.class).writeValueAsString(state);
  }

  static OrderState read(String json) {
    return JSON.readValue(json, OrderState.class);
  }
}
