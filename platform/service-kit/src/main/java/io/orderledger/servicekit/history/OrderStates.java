package io.orderledger.servicekit.history;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The states of an order's streams as of a moment or version, rebuilt from events by Axon. */
public record OrderStates(OrderNumber orderNumber, String service, List<StreamState> streams) {

  /**
   * One stream's state.
   *
   * @param version sequence of the last event that it holds
   * @param occurredAt of that event
   * @param status which of the model's states it is
   */
  public record StreamState(
      String streamType,
      UUID streamId,
      long version,
      long logIndex,
      Instant occurredAt,
      String status,
      JsonNode state) {}
}
