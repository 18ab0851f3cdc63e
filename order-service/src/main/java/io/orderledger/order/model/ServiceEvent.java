package io.orderledger.order.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact.Acceptance;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order of services, which is rendered and accepted. */
public sealed interface ServiceEvent extends OrderEvent.OfServices {

  /**
   * Services were rendered, at first or anew.
   *
   * @param documentNumber of the act of rendered services; null when there is none
   * @param objectionsUntil last Almaty day for objections
   */
  record RenderingRecorded(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      @Nullable String documentNumber,
      LocalDate objectionsUntil,
      Instant at)
      implements ServiceEvent {
    public RenderingRecorded {
      items = List.copyOf(items);
    }
  }

  /** Services are accepted in full. */
  record AcceptanceRecorded(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      Acceptance acceptance,
      Instant at)
      implements ServiceEvent {
    public AcceptanceRecorded {
      items = List.copyOf(items);
    }
  }
}
