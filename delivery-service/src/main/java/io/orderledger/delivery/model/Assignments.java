package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;

import io.orderledger.delivery.model.AssignmentEvent.PickupCodeReplaced;
import io.orderledger.delivery.model.AssignmentEvent.RightsAssigned;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivery follows the order to its next buyer, in whatever state it is. What is with a courier
 * or a carrier goes to whom it was sent to: that discharges the seller. What waits on a shelf opens
 * to the next buyer alone.
 */
@Clause({ClauseId.B_1_12, ClauseId.B_15_6})
final class Assignments {

  private Assignments() {}

  static Decision<DeliveryEvent> note(DeliveryState state, NoteAssignment note) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing here -> note(here.consignment(), List.of(), note);
      case Held held -> note(held.consignment(), List.of(), note);
      case Shipment only -> note(only.consignment(), List.of(only), note);
      case InParts parts -> note(parts.here().consignment(), parts.shipments(), note);
    };
  }

  private static Decision<DeliveryEvent> note(
      Consignment consignment, List<Shipment> shipments, NoteAssignment note) {
    if (consignment.customerId().equals(note.customerId())) {
      return nothing();
    }
    List<DeliveryEvent> events = new ArrayList<>();
    events.add(
        new RightsAssigned(
            consignment.orderNumber(), note.customerId(), note.recipient(), note.at()));
    for (Shipment shipment : shipments) {
      if (shipment instanceof OnShelf shelf) {
        events.add(
            new PickupCodeReplaced(
                consignment.orderNumber(),
                shelf.shipmentId(),
                note.customerId(),
                note.code(),
                note.codeCheck(),
                note.at()));
      }
    }
    return accept(events);
  }

  /** The same goods, another customer's. */
  static OneConsignment of(OneConsignment state, RightsAssigned assigned) {
    String customer = assigned.customerId();
    return switch (state) {
      case Unknown unknown -> unknown;
      case Preparing here -> here.with(here.consignment().of(customer));
      case Held held -> new Held(held.consignment().of(customer), held.heldAt());
      case InTransit transit -> transit.with(transit.consignment().of(customer));
      case OnShelf shelf ->
          new OnShelf(
              shelf.consignment().of(customer),
              shelf.shipmentId(),
              shelf.codeCheck(),
              shelf.wrongCodes(),
              shelf.freeUntil(),
              shelf.dispatchedAt());
      case Delivered it ->
          new Delivered(it.consignment().of(customer), it.shipmentId(), it.dispatchedAt());
      case CameBack it ->
          new CameBack(it.consignment().of(customer), it.shipmentId(), it.dispatchedAt());
    };
  }

  /** A code that nobody has tried yet. */
  static OnShelf opening(OnShelf shelf, PickupCodeReplaced replaced) {
    return new OnShelf(
        shelf.consignment(),
        shelf.shipmentId(),
        replaced.codeCheck(),
        0,
        shelf.freeUntil(),
        shelf.dispatchedAt());
  }
}
