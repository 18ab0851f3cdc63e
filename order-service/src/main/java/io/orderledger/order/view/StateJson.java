package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderState;
import tools.jackson.databind.json.JsonMapper;

/** An order's state as JSON, under names of our own; it holds nothing personal. */
final class StateJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(OrderState.class, Named.class)
          .addMixIn(OrderContent.class, WithoutReasons.class)
          .build();

  private StateJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OrderState.Open.class, name = "open"),
    @JsonSubTypes.Type(value = OrderState.CancellationPending.class, name = "cancellation-pending"),
    @JsonSubTypes.Type(value = OrderState.EditPending.class, name = "edit-pending"),
    @JsonSubTypes.Type(value = OrderState.ShortageOpen.class, name = "shortage-open"),
    @JsonSubTypes.Type(value = OrderState.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = OrderState.Completed.class, name = "completed")
  })
  private interface Named {}

  /** Lists never ask why an edit costs what it costs. */
  @JsonIgnoreProperties("price")
  private interface WithoutReasons {}

  static String write(OrderState state) {
    return JSON.writerFor(OrderState.class).writeValueAsString(state);
  }

  static OrderState read(String json) {
    return JSON.readValue(json, OrderState.class);
  }
}
