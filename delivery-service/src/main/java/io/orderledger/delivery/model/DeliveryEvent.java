package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order's delivery. */
public sealed interface DeliveryEvent {

  OrderNumber orderNumber();

  Instant at();

  /** What stands in the way of the order (B-12). */
  sealed interface OfForceMajeure extends DeliveryEvent
      permits ForceMajeureNoted, StorageRecounted {}

  /** The order's rights passed to another person (B-15.6). */
  sealed interface OfAssignment extends DeliveryEvent permits AssignmentEvent {}

  /** What happened to goods on the way. */
  sealed interface OnTheWay extends DeliveryEvent permits CarrierEvent {}

  /** What is rendered instead of shipped. */
  sealed interface OfServices extends DeliveryEvent permits RenderingEvent {}

  /**
   * The delivery is known.
   *
   * @param recipient null when nobody was named, or when the person's data were erased
   */
  record DeliveryPrepared(
      OrderNumber orderNumber,
      Consignment consignment,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      Instant at)
      implements DeliveryEvent {}

  record OrderConfirmationNoted(OrderNumber orderNumber, Instant at) implements DeliveryEvent {}

  /**
   * What there is to pay the order with.
   *
   * @param secured held or taken in all; null in events of before orders were paid in parts: enough
   * @param edit the order's edit that payment then knew; null when it said nothing of one
   */
  record PaymentNoted(
      OrderNumber orderNumber, Instant at, @Nullable Tenge secured, @Nullable Integer edit)
      implements DeliveryEvent {}

  /** A case of the card scheme was opened or closed: nothing leaves while one is open (B-5.13). */
  record DisputeNoted(OrderNumber orderNumber, String disputeId, boolean open, Instant at)
      implements DeliveryEvent {}

  /** A person must look at the order first, or has: nothing leaves meanwhile (B-3.9, B-5.14). */
  record HoldNoted(OrderNumber orderNumber, boolean held, Instant at) implements DeliveryEvent {}

  /** The goods stay here for a cancellation; nothing dispatches them any more. */
  record DeliveryHeld(OrderNumber orderNumber, Instant at) implements DeliveryEvent {}

  /** A cancellation was asked for after the goods had left. */
  record CancellationFoundDispatched(OrderNumber orderNumber, Instant dispatchedAt, Instant at)
      implements DeliveryEvent {}

  /**
   * The goods stay here until the edit is made.
   *
   * @param recipient who is to receive them then; null when nobody is named, or when the person's
   *     data were erased
   */
  record HeldForEdit(
      OrderNumber orderNumber,
      int edit,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      Instant at)
      implements DeliveryEvent {}

  /** The edit that goods were held for is not made: they may leave as they are. */
  record EditDropped(OrderNumber orderNumber, int edit, Instant at) implements DeliveryEvent {}

  /** An edit was asked for after the goods had left, or were held for a cancellation. */
  record EditFoundTooLate(OrderNumber orderNumber, int edit, Instant since, Instant at)
      implements DeliveryEvent {}

  /**
   * What has to reach the buyer, how and by when is another thing now (B-4.3).
   *
   * @param edit counts the order's edits, from 1
   */
  record DeliveryEdited(OrderNumber orderNumber, int edit, Consignment consignment, Instant at)
      implements DeliveryEvent {}

  /**
   * The last Almaty days promised of goods that leave and of those that stay, where these are not
   * the same (B-4.7).
   */
  record Days(LocalDate leaving, LocalDate staying) {}

  /**
   * The goods left.
   *
   * @param items what of them; null when all that the order has left together
   * @param days null where all of them had the same, and in events of before they could differ
   */
  record HandedToCourier(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      Instant at,
      @Nullable Days days)
      implements DeliveryEvent {

    /** Goods that all had the same day. */
    public HandedToCourier(
        OrderNumber orderNumber, String shipmentId, @Nullable List<Items> items, Instant at) {
      this(orderNumber, shipmentId, items, at, null);
    }
  }

  /**
   * The goods wait on the shelf.
   *
   * @param items what of them; null when all that the order has waits together
   * @param code null when the person's data were erased
   * @param codeCheck keyed hash of the code, hex
   * @param freeUntil last Almaty day of free storage
   * @param days as in {@link HandedToCourier}
   */
  record MadeReadyForPickup(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      String pickupPoint,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable PickupCode code,
      String codeCheck,
      LocalDate freeUntil,
      Instant at,
      @Nullable Days days)
      implements DeliveryEvent {}

  /**
   * Free storage counts anew (B-6.5, B-15.4).
   *
   * @param freeUntil last Almaty day of free storage from now on
   */
  record StorageRestarted(
      OrderNumber orderNumber, String shipmentId, LocalDate freeUntil, Instant at)
      implements DeliveryEvent {}

  /**
   * A wrong code was presented; after too many only a document helps.
   *
   * @param shipmentId null in events of before orders left in several shipments
   */
  record WrongCodePresented(
      OrderNumber orderNumber, @Nullable String shipmentId, int times, Instant at)
      implements DeliveryEvent {}

  /**
   * All that was owed for the order was taken in cash, for the hand-over that follows (B-5.2).
   *
   * @param takenBy an id of the staff
   * @param fiscalPlace the place of settlement that the fiscal receipt names (B-5.9)
   */
  record CashTaken(
      OrderNumber orderNumber,
      String shipmentId,
      Tenge amount,
      CashHolder holder,
      String takenBy,
      String fiscalPlace,
      Instant at)
      implements DeliveryEvent {}

  /** Title and risk passed: the buyer or a representative has the items (B-7.1). */
  record HandedOver(
      OrderNumber orderNumber, String shipmentId, List<Items> items, Proof proof, Instant at)
      implements DeliveryEvent {}

  /** The buyer refused the goods at the door (B-6.12). */
  record RefusedAtDoor(
      OrderNumber orderNumber,
      String shipmentId,
      List<CostDocument> documents,
      Tenge documentedCost,
      Instant at)
      implements DeliveryEvent {}

  /** Nobody came while storage was free; the goods are taken back (B-6.5). */
  record NotCollected(OrderNumber orderNumber, String shipmentId, Instant at)
      implements DeliveryEvent {}

  /**
   * What had not left of an order in several shipments stays here for good (B-4.6).
   *
   * @param items all that was here
   */
  record RestNotSent(
      OrderNumber orderNumber, List<Items> items, CancellationGround ground, Instant at)
      implements DeliveryEvent {}

  /**
   * The promised day is tomorrow or today, and the goods are still to come (B-6.3).
   *
   * @param shipmentId null for what has not left, and in events of before shipments were told apart
   */
  record DeliveryAtRisk(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBy,
      DelayCause cause,
      Instant at)
      implements DeliveryEvent {}

  /**
   * The promised day is over, and the goods are still to come (B-6.3).
   *
   * @param shipmentId as in {@link DeliveryAtRisk}
   */
  record PromiseMissed(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBy,
      DelayCause cause,
      Instant at)
      implements DeliveryEvent {}

  /**
   * Another day is promised (B-6.3, B-6.15).
   *
   * @param shipmentId as in {@link DeliveryAtRisk}
   * @param latest last Almaty day that the contract now allows
   */
  record PromiseMoved(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBefore,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      Instant at)
      implements DeliveryEvent {}

  /**
   * The order stage promises another day (B-4.7).
   *
   * @param shipmentId null for what has not left
   * @param lines whose goods are meant; null for all
   * @param latest last Almaty day that the contract then allows
   * @param due last Almaty day of the goods that come first; null when it stays
   */
  record PromisedAnew(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      @Nullable List<Integer> lines,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      @Nullable LocalDate due,
      Instant at)
      implements DeliveryEvent {}
}
