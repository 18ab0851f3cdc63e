package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.model.DeliveryCommand.NoteHold;
import io.orderledger.delivery.model.DeliveryEvent.DisputeNoted;
import io.orderledger.delivery.model.DeliveryEvent.HoldNoted;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cases of a card scheme that are open about an order's payment, and whether a person must look
 * at the order. While there is either, nothing of the order leaves, neither at first nor again;
 * what has left goes its way. It stands beside the delivery's own state, because it holds in all of
 * them.
 *
 * @param disputes by the provider's ids
 * @param onHold whether a person must look at the order first
 */
@Clause({ClauseId.B_3_9, ClauseId.B_5_13, ClauseId.B_5_14})
public record Suspension(SortedSet<String> disputes, boolean onHold) {

  /** No case is open, and nobody must look. */
  public static final Suspension NONE = new Suspension(Collections.emptySortedSet(), false);

  public Suspension {
    disputes = Collections.unmodifiableSortedSet(disputes);
  }

  public Suspension after(DeliveryEvent event) {
    if (event instanceof HoldNoted noted) {
      return new Suspension(disputes, noted.held());
    }
    return event instanceof DisputeNoted noted ? after(noted) : this;
  }

  private Suspension after(DisputeNoted noted) {
    SortedSet<String> changed = new TreeSet<>(disputes);
    if (noted.open()) {
      changed.add(noted.disputeId());
    } else {
      changed.remove(noted.disputeId());
    }
    return new Suspension(changed, onHold);
  }

  public boolean suspends() {
    return onHold || !disputes.isEmpty();
  }

  /** What it says to a command; empty when it is none of its business. */
  Optional<Decision<DeliveryEvent>> answer(DeliveryState state, DeliveryCommand command) {
    if (command instanceof NoteDispute note) {
      return Optional.of(note(state, note));
    }
    if (command instanceof NoteHold note) {
      return Optional.of(note(state, note));
    }
    return switch (command) {
      case HandToCourier hand when keeps(state, hand.shipmentId()) -> Optional.of(suspended());
      case HandToCarrier hand when keeps(state, hand.shipmentId()) -> Optional.of(suspended());
      case SendAnew _ when suspends() -> Optional.of(suspended());
      case MakeReadyForPickup ready when keeps(state, ready.shipmentId()) ->
          Optional.of(suspended());
      default -> Optional.empty();
    };
  }

  /** What has left stays so, also when its departure is told again. */
  private boolean keeps(DeliveryState state, String shipmentId) {
    return suspends()
        && switch (state) {
          case DeliveryState.Preparing _ -> true;
          case DeliveryState.InParts parts ->
              parts.hasGoodsHere() && parts.find(shipmentId).isEmpty();
          case DeliveryState.Unknown _, DeliveryState.Held _, DeliveryState.Shipment _ -> false;
        };
  }

  private Decision<DeliveryEvent> note(DeliveryState state, NoteDispute note) {
    if (state instanceof DeliveryState.Unknown) {
      return Refusals.unknownDelivery();
    }
    return disputes.contains(note.disputeId()) == note.open()
        ? nothing()
        : accept(new DisputeNoted(note.orderNumber(), note.disputeId(), note.open(), note.at()));
  }

  private Decision<DeliveryEvent> note(DeliveryState state, NoteHold note) {
    if (state instanceof DeliveryState.Unknown) {
      return Refusals.unknownDelivery();
    }
    return onHold == note.held()
        ? nothing()
        : accept(new HoldNoted(note.orderNumber(), note.held(), note.at()));
  }

  Decision<DeliveryEvent> suspended() {
    if (disputes.isEmpty()) {
      return refuse(
          "order-on-hold",
          ClauseId.B_5_14,
          "The order is held until a person has looked at it: release it, or cancel it.");
    }
    return refuse(
        "servicing-suspended",
        ClauseId.B_5_13,
        "The buyer's bank disputes the payment: nothing leaves until the scheme's case is closed.");
  }
}
