package io.orderledger.shared.event;

import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the delivery stage, on {@link Topic#DELIVERIES}. */
public sealed interface DeliveryFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /** The goods stay: the cancellation that was asked for can go ahead. */
  @Wire(type = "io.orderledger.delivery.held.v1", topic = Topic.DELIVERIES)
  record DeliveryHeld(OrderNumber orderNumber, Instant heldAt) implements DeliveryFact {}

  /** The goods left before the cancellation was known. */
  @Wire(type = "io.orderledger.delivery.already-dispatched.v1", topic = Topic.DELIVERIES)
  record AlreadyDispatched(OrderNumber orderNumber, Instant dispatchedAt) implements DeliveryFact {}

  /** The goods stay until the edit that was asked for is made (B-4.3). */
  @Wire(type = "io.orderledger.delivery.held-for-edit.v1", topic = Topic.DELIVERIES)
  record HeldForEdit(OrderNumber orderNumber, int edit, Instant heldAt) implements DeliveryFact {}

  /** The goods left before the edit was known. */
  @Wire(type = "io.orderledger.delivery.too-late-to-edit.v1", topic = Topic.DELIVERIES)
  record TooLateToEdit(OrderNumber orderNumber, int edit, Instant dispatchedAt)
      implements DeliveryFact {}

  /**
   * The goods were given to the courier or a carrier; title and risk stay with the seller (B-7.1),
   * but risk may pass with a carrier that the buyer hired (B-7.5). Goods that are sent anew, since
   * they were lost or damaged on the way, are told again under the id that they had.
   *
   * @param items what of the order is in this shipment (B-6.10); null when it is the only one, with
   *     everything
   * @param waybill null for a courier
   */
  @Wire(type = "io.orderledger.delivery.dispatched.v1", topic = Topic.DELIVERIES)
  record Dispatched(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      Instant dispatchedAt,
      @Nullable Waybill waybill)
      implements DeliveryFact {

    /** To the courier. */
    public Dispatched(
        OrderNumber orderNumber,
        String shipmentId,
        @Nullable List<Items> items,
        Instant dispatchedAt) {
      this(orderNumber, shipmentId, items, dispatchedAt, null);
    }

    /** The only shipment. */
    public Dispatched(OrderNumber orderNumber, String shipmentId, Instant dispatchedAt) {
      this(orderNumber, shipmentId, null, dispatchedAt);
    }
  }

  /**
   * The goods wait on the pickup shelf.
   *
   * @param items as in {@link Dispatched}
   * @param freeUntil last Almaty day of free storage (B-6.5)
   */
  @Wire(type = "io.orderledger.delivery.ready-for-pickup.v1", topic = Topic.DELIVERIES)
  record ReadyForPickup(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      String pickupPoint,
      LocalDate freeUntil,
      Instant readyAt)
      implements DeliveryFact {

    /** The only shipment. */
    public ReadyForPickup(
        OrderNumber orderNumber,
        String shipmentId,
        String pickupPoint,
        LocalDate freeUntil,
        Instant readyAt) {
      this(orderNumber, shipmentId, null, pickupPoint, freeUntil, readyAt);
    }
  }

  /**
   * Free storage counts anew, since the buyer was not told before that the goods wait (B-15.4), or
   * days of force majeure do not count in it (B-12.1).
   *
   * @param freeUntil last Almaty day of free storage from now on
   */
  @Wire(type = "io.orderledger.delivery.storage-restarted.v1", topic = Topic.DELIVERIES)
  record StorageRestarted(
      OrderNumber orderNumber, String shipmentId, LocalDate freeUntil, Instant restartedAt)
      implements DeliveryFact {}

  /** The buyer or a representative has the items: title and risk have passed (B-7.1). */
  @Wire(type = "io.orderledger.delivery.handed-over.v1", topic = Topic.DELIVERIES)
  record HandedOver(
      OrderNumber orderNumber,
      String shipmentId,
      List<Items> items,
      ProofKind proof,
      Instant handedOverAt)
      implements DeliveryFact {}

  /**
   * What was owed for the order was taken in cash when its goods were handed over (B-5.2, B-5.7).
   *
   * @param shipmentId which goods; nothing is taken for them a second time
   * @param amount all that was owed then, at least one tenge
   * @param takenBy an id of the staff: the courier who holds the money, or whoever is at the desk
   * @param fiscalPlace the place of settlement that the fiscal receipt names (B-5.9)
   */
  @Wire(type = "io.orderledger.delivery.cash-taken.v1", topic = Topic.DELIVERIES)
  record CashTaken(
      OrderNumber orderNumber,
      String shipmentId,
      Tenge amount,
      CashHolder holder,
      String takenBy,
      String fiscalPlace,
      Instant takenAt)
      implements DeliveryFact {}

  /** Where cash lies once it was taken. */
  enum CashHolder {
    /** With the courier, until it is handed in. */
    COURIER,
    /** In the cash desk of the pickup point. */
    DESK
  }

  /** So many pieces of an order's line. */
  record Items(int line, int quantity) {}

  /** What proves a hand-over (B-7.1). */
  enum ProofKind {
    CODE,
    SIGNATURE,
    PHOTO,
    IDENTITY_DOCUMENT
  }

  /**
   * The buyer refused the goods at the door without a ground (B-6.12).
   *
   * @param documentedCost delivery and return cost that documents prove; zero without documents
   */
  @Wire(type = "io.orderledger.delivery.refused-at-door.v1", topic = Topic.DELIVERIES)
  record RefusedAtDoor(
      OrderNumber orderNumber, String shipmentId, Tenge documentedCost, Instant refusedAt)
      implements DeliveryFact {}

  /** Nobody collected the goods while storage was free (B-6.5); they went back to the shelf. */
  @Wire(type = "io.orderledger.delivery.not-collected.v1", topic = Topic.DELIVERIES)
  record NotCollected(OrderNumber orderNumber, String shipmentId, Instant takenBackAt)
      implements DeliveryFact {}

  /**
   * What had not left of an order in several shipments will not leave: the buyer gets the money for
   * it (B-4.6).
   *
   * @param ground why the seller does not send it
   */
  @Wire(type = "io.orderledger.delivery.rest-not-sent.v1", topic = Topic.DELIVERIES)
  record RestNotSent(
      OrderNumber orderNumber, List<Items> items, CancellationGround ground, Instant decidedAt)
      implements DeliveryFact {}

  /**
   * The goods may not come by the promised day: it is tomorrow, and nobody has them yet (B-6.3).
   *
   * @param shipmentId which shipment's goods; null for those that have not left
   * @param cause {@code UNKNOWN} until somebody has told it
   */
  @Wire(type = "io.orderledger.delivery.at-risk.v1", topic = Topic.DELIVERIES)
  record DeliveryAtRisk(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBy,
      DelayCause cause,
      Instant noticedAt)
      implements DeliveryFact {}

  /**
   * The promised day is over, and nobody has the goods (B-6.3).
   *
   * @param shipmentId as in {@link DeliveryAtRisk}
   * @param cause {@code UNKNOWN} until somebody has told it
   */
  @Wire(type = "io.orderledger.delivery.promise-missed.v1", topic = Topic.DELIVERIES)
  record PromiseMissed(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBy,
      DelayCause cause,
      Instant noticedAt)
      implements DeliveryFact {}

  /**
   * Another day is promised (B-6.3, B-6.15).
   *
   * @param shipmentId as in {@link DeliveryAtRisk}
   * @param promisedBefore the day until now
   * @param promisedBy the new last Almaty day; beyond {@code latest} the seller is in breach
   * @param latest last Almaty day that the contract allows, which only force majeure moves
   */
  @Wire(type = "io.orderledger.delivery.promise-moved.v1", topic = Topic.DELIVERIES)
  record PromiseMoved(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBefore,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      Instant movedAt)
      implements DeliveryFact {}

  /** Who or what is behind a delay; a seasonal peak excuses nobody (B-6.15). */
  enum DelayCause {
    UNKNOWN,
    SELLER,
    CARRIER,
    SEASONAL_PEAK,
    FORCE_MAJEURE
  }
}
