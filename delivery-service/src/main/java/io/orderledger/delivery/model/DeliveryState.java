package io.orderledger.delivery.model;

import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an order's delivery is; what a state does not have cannot be asked of it. */
public sealed interface DeliveryState {

  /**
   * The day that was promised last; of several shipments, of what has not left, else of the one
   * that left last; empty when none was.
   */
  default Optional<Promise> promise() {
    return switch (this) {
      case Unknown _ -> Optional.empty();
      case Preparing preparing -> Optional.ofNullable(preparing.consignment().due());
      case Held held -> Optional.ofNullable(held.consignment().due());
      case Shipment shipment -> Optional.ofNullable(shipment.consignment().due());
      case InParts parts when parts.hasGoodsHere() -> parts.here().promise();
      case InParts parts -> parts.shipments().getLast().promise();
    };
  }

  /** Goods that stay together: a whole order's, or one of its shipments'. */
  sealed interface OneConsignment extends DeliveryState {}

  /** Goods that left for the buyer; title is the seller's until they are handed over. */
  sealed interface Shipment extends OneConsignment {
    Consignment consignment();

    String shipmentId();

    Instant dispatchedAt();
  }

  /** No order is known. */
  record Unknown() implements OneConsignment {}

  /**
   * The goods are here.
   *
   * @param secured what there is to pay the order with
   * @param edits what is known of the order's edits
   */
  record Preparing(Consignment consignment, boolean confirmed, Tenge secured, Edits edits)
      implements OneConsignment {

    /** Whether the money for the order as it is now is held or taken. */
    public boolean paid() {
      return edits.priced() >= edits.made() && !consignment.paid().isMoreThan(secured);
    }

    public boolean awaitsEdit() {
      return edits.awaited() > edits.made();
    }

    /**
     * Whether nothing keeps the goods here; what is paid in cash is paid when they change hands.
     */
    public boolean isReleased() {
      return confirmed && (paid() || isToBePaidInCash()) && !awaitsEdit();
    }

    private boolean isToBePaidInCash() {
      return consignment.paysInCash() && edits.priced() >= edits.made();
    }

    Preparing confirmedNow() {
      return new Preparing(consignment, true, secured, edits);
    }

    Preparing with(Consignment another) {
      return new Preparing(another, confirmed, secured, edits);
    }

    Preparing with(Edits others) {
      return new Preparing(consignment, confirmed, secured, others);
    }

    Preparing secured(Tenge sum) {
      return new Preparing(consignment, confirmed, sum, edits);
    }
  }

  /**
   * The last edit of the order of which each is known; zero for none.
   *
   * @param awaited the goods are held for it
   * @param made the consignment is as it says
   * @param priced payment asks for its price
   */
  record Edits(int awaited, int made, int priced) {
    static final Edits NONE = new Edits(0, 0, 0);

    Edits awaiting(int edit) {
      return new Edits(edit, made, priced);
    }

    /** Nothing is awaited any more. */
    Edits dropped() {
      return new Edits(made, made, priced);
    }

    Edits madeUpTo(int edit) {
      return new Edits(awaited, edit, priced);
    }

    Edits pricedUpTo(int edit) {
      return new Edits(awaited, made, edit);
    }
  }

  /** The goods are here and stay here: a cancellation was asked for first. */
  record Held(Consignment consignment, Instant heldAt) implements OneConsignment {}

  /**
   * The goods are with the courier or a carrier.
   *
   * @param waybill null for a courier
   * @param riskPassed whether the risk is the buyer's already, who hired the carrier (B-7.5)
   * @param trouble null while nothing is known to have happened to them
   */
  record InTransit(
      Consignment consignment,
      String shipmentId,
      Instant dispatchedAt,
      @Nullable Waybill waybill,
      boolean riskPassed,
      @Nullable Trouble trouble)
      implements Shipment {

    InTransit with(Consignment another) {
      return new InTransit(another, shipmentId, dispatchedAt, waybill, riskPassed, trouble);
    }

    InTransit with(Waybill corrected) {
      return new InTransit(consignment, shipmentId, dispatchedAt, corrected, riskPassed, trouble);
    }

    InTransit in(Trouble known) {
      return new InTransit(consignment, shipmentId, dispatchedAt, waybill, riskPassed, known);
    }
  }

  /** The goods are on the pickup shelf; the risk is the seller's. */
  record OnShelf(
      Consignment consignment,
      String shipmentId,
      String codeCheck,
      int wrongCodes,
      LocalDate freeUntil,
      Instant dispatchedAt)
      implements Shipment {}

  /** The buyer has the goods, with title and risk. */
  record Delivered(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements Shipment {}

  /** The goods came back to the seller without having been handed over. */
  record CameBack(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements Shipment {}

  /**
   * An order that leaves in several shipments, each of which is delivered by itself (B-6.10,
   * B-7.9).
   *
   * @param here what has not left; its consignment may have no items any more
   * @param shipments at least one, the first that left first
   */
  record InParts(Preparing here, List<Shipment> shipments) implements DeliveryState {
    public InParts {
      shipments = List.copyOf(shipments);
    }

    /** Whether anything is still to leave. */
    public boolean hasGoodsHere() {
      return !here.consignment().items().isEmpty();
    }

    Optional<Shipment> find(String shipmentId) {
      return shipments.stream().filter(each -> each.shipmentId().equals(shipmentId)).findFirst();
    }

    InParts with(Preparing another) {
      return new InParts(another, shipments);
    }

    InParts with(Shipment changed) {
      return new InParts(
          here,
          shipments.stream()
              .map(each -> each.shipmentId().equals(changed.shipmentId()) ? changed : each)
              .toList());
    }
  }
}
