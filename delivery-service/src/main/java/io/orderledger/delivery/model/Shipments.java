package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.CarrierCommand.CorrectWaybill;
import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.DropEdit;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.model.DeliveryCommand.NoteForceMajeure;
import io.orderledger.delivery.model.DeliveryCommand.NoteHold;
import io.orderledger.delivery.model.DeliveryCommand.NoteOwed;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.OnShipment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.PromiseAnew;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Of an order in several shipments each is decided on by itself, as if it were all there is: with
 * its own dates, title and risk (B-6.10, B-7.9). Since the first of them has left, the order is not
 * edited or cancelled as a whole any more, but what is still here may be (B-4.5, B-4.7).
 */
@Clause({ClauseId.B_6_10, ClauseId.B_7_9})
final class Shipments {

  /** What is decided of goods that stay together. */
  private final BiFunction<OneConsignment, DeliveryCommand, Decision<DeliveryEvent>> one;

  Shipments(BiFunction<OneConsignment, DeliveryCommand, Decision<DeliveryEvent>> one) {
    this.one = one;
  }

  Decision<DeliveryEvent> decide(InParts parts, DeliveryCommand command) {
    return switch (command) {
      case NoteForceMajeure _,
          NoteConfirmation _,
          NotePayment _,
          NoteOwed _,
          NoteDispute _,
          NoteHold _,
          DropEdit _ ->
          one.apply(parts.here(), command);
      case NoteAssignment note -> Assignments.note(parts, note);
      case CancelRest cancel -> Rest.cancel(parts, cancel);
      case ApplyEdit edit -> Rest.edited(parts, edit);
      case HoldForEdit hold when hold.restOnly() && parts.hasGoodsHere() ->
          one.apply(parts.here(), hold);
      // What the buyer has stays; what is here is terminated (B-12.3).
      case HoldForCancellation hold
          when hold.ground() == CancellationGround.FORCE_MAJEURE && parts.hasGoodsHere() ->
          Rest.terminated(parts, hold.at());
      case PrepareDelivery _, HoldForCancellation _, HoldForEdit _ ->
          one.apply(parts.shipments().getFirst(), command);
      case HandToCourier hand ->
          leave(
              parts,
              hand.shipmentId(),
              new HandToCourier(hand.shipmentId(), itemsOf(parts, hand.items()), hand.at()));
      case MakeReadyForPickup ready ->
          leave(
              parts,
              ready.shipmentId(),
              new MakeReadyForPickup(
                  ready.shipmentId(),
                  itemsOf(parts, ready.items()),
                  ready.code(),
                  ready.codeCheck(),
                  ready.at()));
      case HandToCarrier hand ->
          leave(
              parts,
              hand.shipmentId(),
              new HandToCarrier(
                  hand.shipmentId(), itemsOf(parts, hand.items()), hand.waybill(), hand.at()));
      case SendAnew anew -> Waybills.inParts(parts, onShipment(parts, anew.shipmentId(), anew));
      case CorrectWaybill correct ->
          Waybills.inParts(parts, onShipment(parts, correct.shipmentId(), correct));
      case OnShipment step -> onShipment(parts, step.shipmentId(), step);
      case MovePromise move when move.shipmentId() == null && parts.hasGoodsHere() ->
          one.apply(parts.here(), move);
      case MovePromise move -> onShipment(parts, move.shipmentId(), move);
      // What left has the days that it left with.
      case PromiseAnew anew -> parts.hasGoodsHere() ? one.apply(parts.here(), anew) : nothing();
      case RenderingCommand rendering -> one.apply(parts.here(), rendering);
      case CheckPromise check -> checkAll(parts, check);
    };
  }

  private static List<Items> itemsOf(InParts parts, @Nullable List<Items> asked) {
    return asked == null ? parts.here().consignment().items() : asked;
  }

  private Decision<DeliveryEvent> leave(
      InParts parts, String shipmentId, DeliveryCommand departure) {
    if (!parts.hasGoodsHere()) {
      return Refusals.alreadyLeft();
    }
    return parts.find(shipmentId).isPresent()
        ? refuse(
            "left-meanwhile",
            ClauseId.B_6_10,
            "Another shipment left at the same time: look at what is still here.")
        : one.apply(parts.here(), departure);
  }

  private Decision<DeliveryEvent> onShipment(
      InParts parts, @Nullable String shipmentId, DeliveryCommand step) {
    if (shipmentId == null) {
      return parts.shipments().size() == 1
          ? one.apply(parts.shipments().getFirst(), step)
          : refuse(
              Refusal.of(
                      "which-shipment",
                      ClauseId.B_7_9,
                      "The order left in several shipments: name the one that is meant.")
                  .at("shipment"));
    }
    return parts
        .find(shipmentId)
        .map(shipment -> one.apply(shipment, step))
        .orElseGet(Refusals::unknownShipment);
  }

  /** Lateness is measured for each by itself. */
  private Decision<DeliveryEvent> checkAll(InParts parts, CheckPromise check) {
    List<OneConsignment> all = new ArrayList<>(parts.shipments());
    if (parts.hasGoodsHere()) {
      all.add(parts.here());
    }
    List<DeliveryEvent> events = new ArrayList<>();
    for (OneConsignment each : all) {
      if (one.apply(each, check) instanceof Decision.Accepted<DeliveryEvent>(var noticed)) {
        events.addAll(noticed);
      }
    }
    return accept(events);
  }
}
