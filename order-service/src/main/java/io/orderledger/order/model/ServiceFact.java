package io.orderledger.order.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact.Acceptance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order's services; never refused. */
public sealed interface ServiceFact extends OrderCommand.OfServices {

  /**
   * Services were rendered, at first or anew.
   *
   * @param documentNumber of the act of rendered services; null when there is none
   * @param objectionsUntil last Almaty day for objections
   */
  record RecordRendering(
      String renderingId,
      List<Items> items,
      @Nullable String documentNumber,
      LocalDate objectionsUntil,
      Instant at)
      implements ServiceFact {}

  /** Services are accepted in full. */
  record RecordAcceptance(String renderingId, List<Items> items, Acceptance acceptance, Instant at)
      implements ServiceFact {}

  /**
   * Services are not accepted: the money for them goes back.
   *
   * @param now the order as it stands; null for one of before prices were recorded with their
   *     inputs
   */
  record RecordConcession(List<Items> items, @Nullable OrderContent now, Instant at)
      implements ServiceFact {}
}
