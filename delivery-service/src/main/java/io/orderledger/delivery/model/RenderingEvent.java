package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact.Acceptance;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order of services, which is rendered and accepted. */
public sealed interface RenderingEvent extends DeliveryEvent.OfServices {

  /**
   * The order that was just prepared is of services: nothing of it is shipped.
   *
   * @param objectionBusinessDays by the edition that the order was placed under
   */
  record ServicesExpected(
      OrderNumber orderNumber, List<Items> items, int objectionBusinessDays, Instant at)
      implements RenderingEvent {
    public ServicesExpected {
      items = List.copyOf(items);
    }
  }

  /**
   * The money that is held for the services can be taken: nothing else is in their way.
   *
   * @param owed what the order costs
   */
  record ServicesReleased(OrderNumber orderNumber, Tenge owed, Instant at)
      implements RenderingEvent {}

  /**
   * Money for the services was taken.
   *
   * @param taken by this payment alone
   */
  record ServicesPaid(OrderNumber orderNumber, Tenge taken, Instant at) implements RenderingEvent {}

  /**
   * Services were rendered.
   *
   * @param renderedAt when, as it was told
   * @param byThirdParty whether somebody else than the seller did it
   * @param thirdParty who; null when the seller did it, and after the client was erased
   * @param documentNumber of the act of rendered services; null when there is none
   * @param objectionsUntil last Almaty day for objections
   * @param at when it was recorded, and the client told
   */
  record ServicesRendered(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      Instant renderedAt,
      boolean byThirdParty,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable PersonalText thirdParty,
      @Nullable String documentNumber,
      LocalDate objectionsUntil,
      Instant at)
      implements RenderingEvent {
    public ServicesRendered {
      items = List.copyOf(items);
    }
  }

  /**
   * The client objects: these lines are not accepted until it is answered.
   *
   * @param objection counts the order's objections, from 1
   * @param lines of the rendering, by the order's numbers
   * @param grounds in the client's words; null after the client was erased
   */
  record ObjectionRaised(
      OrderNumber orderNumber,
      int objection,
      String renderingId,
      List<Integer> lines,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable PersonalText grounds,
      Instant at)
      implements RenderingEvent {
    public ObjectionRaised {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The seller answered an objection.
   *
   * @param items what it was about
   * @param words the seller's to the client; null when there are none, and after the client was
   *     erased
   * @param documentNumber of an act of what was rendered anew; null when there is none
   * @param objectionsUntil last Almaty day for objections to what was rendered anew; null unless it
   *     was
   */
  record ObjectionAnswered(
      OrderNumber orderNumber,
      int objection,
      String renderingId,
      List<Items> items,
      Outcome outcome,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable PersonalText words,
      @Nullable String documentNumber,
      @Nullable LocalDate objectionsUntil,
      Instant at)
      implements RenderingEvent {
    public ObjectionAnswered {
      items = List.copyOf(items);
    }
  }

  /** What becomes of an objection. */
  enum Outcome {
    /** The services were rendered anew: a new term for objections begins. */
    REMEDIED,
    /** They are as they should be: the term goes on from where it was. */
    REJECTED,
    /** They are not accepted: the money for them goes back. */
    CONCEDED
  }

  /** Services are accepted in full. */
  record ServicesAccepted(
      OrderNumber orderNumber,
      String renderingId,
      List<Items> items,
      Acceptance acceptance,
      Instant at)
      implements RenderingEvent {
    public ServicesAccepted {
      items = List.copyOf(items);
    }
  }

  /** The order goes on without services that were not accepted. */
  record ServicesConceded(
      OrderNumber orderNumber, String renderingId, List<Items> items, Instant at)
      implements RenderingEvent {
    public ServicesConceded {
      items = List.copyOf(items);
    }
  }

  /** The client wants the order ended while an objection is open: its answer comes first. */
  record StopAsked(OrderNumber orderNumber, Instant at) implements RenderingEvent {}

  /**
   * The rest will not be rendered.
   *
   * @param documented services whose rendering an act or the client's acceptance proves
   */
  record ServicesStopped(OrderNumber orderNumber, List<Items> documented, Instant at)
      implements RenderingEvent {
    public ServicesStopped {
      documented = List.copyOf(documented);
    }
  }
}
