package io.orderledger.delivery.model;

import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How far an order's delivery is; what a state does not have cannot be asked of it. */
public sealed interface DeliveryState {

  /** The day that was promised last; empty when none was. */
  default Optional<Promise> promise() {
    return switch (this) {
      case Unknown _ -> Optional.empty();
      case Preparing preparing -> Optional.ofNullable(preparing.consignment().promise());
      case Held held -> Optional.ofNullable(held.consignment().promise());
      case InTransit transit -> Optional.ofNullable(transit.consignment().promise());
      case OnShelf shelf -> Optional.ofNullable(shelf.consignment().promise());
      case Delivered delivered -> Optional.ofNullable(delivered.consignment().promise());
      case CameBack back -> Optional.ofNullable(back.consignment().promise());
    };
  }

  /** No order is known. */
  record Unknown() implements DeliveryState {}

  /**
   * The goods are here.
   *
   * @param secured what there is to pay the order with
   * @param edits what is known of the order's edits
   */
  record Preparing(Consignment consignment, boolean confirmed, Tenge secured, Edits edits)
      implements DeliveryState {

    /** Whether the money for the order as it is now is held or taken. */
    public boolean paid() {
      return edits.priced() >= edits.made() && !consignment.paid().isMoreThan(secured);
    }

    public boolean awaitsEdit() {
      return edits.awaited() > edits.made();
    }

    /** Whether nothing keeps the goods here. */
    boolean isReleased() {
      return confirmed && paid() && !awaitsEdit();
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

    Edits madeUpTo(int edit) {
      return new Edits(awaited, edit, priced);
    }

    Edits pricedUpTo(int edit) {
      return new Edits(awaited, made, edit);
    }
  }

  /** The goods are here and stay here: a cancellation was asked for first. */
  record Held(Consignment consignment, Instant heldAt) implements DeliveryState {}

  /** The goods are with the courier; the risk is the seller's. */
  record InTransit(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}

  /** The goods are on the pickup shelf; the risk is the seller's. */
  record OnShelf(
      Consignment consignment,
      String shipmentId,
      String codeCheck,
      int wrongCodes,
      LocalDate freeUntil,
      Instant dispatchedAt)
      implements DeliveryState {}

  /** The buyer has the goods, with title and risk. */
  record Delivered(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}

  /** The goods came back to the seller without having been handed over. */
  record CameBack(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}
}
