package io.orderledger.shared.event;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of services that are rendered and accepted, on {@link Topic#DELIVERIES}. */
public sealed interface RenderingFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /**
   * Nothing is in the way of the services but that the money for them was not taken: it is, before
   * they are rendered.
   */
  @Wire(type = "io.orderledger.delivery.services-released.v1", topic = Topic.DELIVERIES)
  record ServicesReleased(OrderNumber orderNumber, Instant releasedAt) implements RenderingFact {}

  /**
   * Services were rendered, at first or anew after an objection; the client may object from now on
   * (A-3.3).
   *
   * @param renderingId unique in the order; the same when rendered anew
   * @param documentNumber of the act of rendered services; null when there is none
   * @param objectionsUntil last Almaty day for objections
   */
  @Wire(type = "io.orderledger.delivery.services-rendered.v1", topic = Topic.DELIVERIES)
  record ServicesRendered(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      @Nullable String documentNumber,
      LocalDate objectionsUntil,
      Instant renderedAt)
      implements RenderingFact {
    public ServicesRendered {
      items = List.copyOf(items);
    }
  }

  /** Services are accepted in full: the client said so, or said nothing in time. */
  @Wire(type = "io.orderledger.delivery.services-accepted.v1", topic = Topic.DELIVERIES)
  record ServicesAccepted(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      Acceptance acceptance,
      Instant acceptedAt)
      implements RenderingFact {
    public ServicesAccepted {
      items = List.copyOf(items);
    }
  }

  /** How services came to be accepted. */
  enum Acceptance {
    CLIENT,
    SILENCE
  }

  /** The seller conceded the client's objection: the money for these services goes back. */
  @Wire(type = "io.orderledger.delivery.services-conceded.v1", topic = Topic.DELIVERIES)
  record ServicesConceded(
      OrderNumber orderNumber, String renderingId, List<Items> items, Instant concededAt)
      implements RenderingFact {
    public ServicesConceded {
      items = List.copyOf(items);
    }
  }

  /**
   * The rest will not be rendered: the cancellation that was asked for can go ahead, less the value
   * of what was rendered.
   *
   * @param documented services whose rendering an act or the client's acceptance proves
   */
  @Wire(type = "io.orderledger.delivery.services-stopped.v1", topic = Topic.DELIVERIES)
  record ServicesStopped(OrderNumber orderNumber, List<Items> documented, Instant stoppedAt)
      implements RenderingFact {
    public ServicesStopped {
      documented = List.copyOf(documented);
    }
  }
}
