package io.orderledger.delivery.model;

import io.orderledger.delivery.model.AssignmentEvent.PickupCodeReplaced;
import io.orderledger.delivery.model.AssignmentEvent.RightsAssigned;
import io.orderledger.delivery.model.CarrierEvent.GivenUp;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.MishapRecorded;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.CashTaken;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.DisputeNoted;
import io.orderledger.delivery.model.DeliveryEvent.EditDropped;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryEvent.HoldNoted;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.DeliveryEvent.StorageRestarted;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Edits;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.Promise.Standing;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds a delivery's state from its events. */
public final class DeliveryHistory {

  /** The state before anything happened. */
  public static final DeliveryState BEGINNING = new Unknown();

  private DeliveryHistory() {}

  public static DeliveryState evolve(DeliveryState state, DeliveryEvent event) {
    return switch (state) {
      case InParts parts -> evolveParts(parts, event);
      case Preparing here when leavesSomething(here, event) ->
          evolveParts(new InParts(here, List.of()), event);
      case OneConsignment one -> evolveOne(one, event);
    };
  }

  private static boolean leavesSomething(Preparing here, DeliveryEvent event) {
    List<Items> leaving =
        switch (event) {
          case HandedToCourier handed -> handed.items();
          case HandedToCarrier handed -> handed.items();
          case MadeReadyForPickup ready -> ready.items();
          default -> null;
        };
    return leaving != null && !here.consignment().without(leaving).items().isEmpty();
  }

  /** What is here and each shipment have a history each, as if there were no others. */
  private static InParts evolveParts(InParts parts, DeliveryEvent event) {
    return switch (event) {
      case HandedToCourier handed -> leave(parts, handed.items(), handed);
      case HandedToCarrier handed -> leave(parts, handed.items(), handed);
      case MadeReadyForPickup ready -> leave(parts, ready.items(), ready);
      case CarrierEvent.OfShipment it -> evolvePart(parts, it.shipmentId(), it);
      case OrderConfirmationNoted _, PaymentNoted _ -> evolvePart(parts, null, event);
      case StorageRestarted again -> evolvePart(parts, again.shipmentId(), again);
      case StorageRecounted anew -> evolvePart(parts, anew.shipmentId(), anew);
      case ForceMajeureNoted noted -> evolveAll(parts, noted);
      case RightsAssigned assigned -> evolveAll(parts, assigned);
      case PickupCodeReplaced replaced -> evolvePart(parts, replaced.shipmentId(), replaced);
      case WrongCodePresented wrong -> evolvePart(parts, wrong.shipmentId(), wrong);
      case HandedOver handed -> evolvePart(parts, handed.shipmentId(), handed);
      case RefusedAtDoor refused -> evolvePart(parts, refused.shipmentId(), refused);
      case NotCollected missed -> evolvePart(parts, missed.shipmentId(), missed);
      case DeliveryAtRisk risk -> evolvePart(parts, risk.shipmentId(), risk);
      case PromiseMissed missed -> evolvePart(parts, missed.shipmentId(), missed);
      case PromiseMoved moved -> evolvePart(parts, moved.shipmentId(), moved);
      case PromisedAnew anew -> evolvePart(parts, anew.shipmentId(), anew);
      case DeliveryEdited edited -> evolvePart(parts, null, edited);
      case HeldForEdit held -> evolvePart(parts, null, held);
      case EditDropped dropped -> evolvePart(parts, null, dropped);
      case RestNotSent rest ->
          parts.with(parts.here().with(parts.here().consignment().without(rest.items())));
      case CancellationFoundDispatched _,
          EditFoundTooLate _,
          DisputeNoted _,
          HoldNoted _,
          CashTaken _,
          RenderingEvent _ ->
          parts;
      case DeliveryPrepared _, DeliveryHeld _ -> throw broken(parts, event);
    };
  }

  private static InParts leave(
      InParts parts, @Nullable List<Items> items, DeliveryEvent departure) {
    Consignment here = parts.here().consignment();
    List<Items> leaving = items == null ? here.items() : items;
    List<Shipment> shipments = new ArrayList<>(parts.shipments());
    shipments.add((Shipment) evolveOne(parts.here().with(here.only(leaving)), departure));
    return new InParts(parts.here().with(here.without(leaving)), shipments);
  }

  /**
   * The part that an event is about.
   *
   * @param shipmentId null for what is here
   */
  private static InParts evolvePart(
      InParts parts, @Nullable String shipmentId, DeliveryEvent event) {
    if (shipmentId == null) {
      return parts.with((Preparing) evolveOne(parts.here(), event));
    }
    Shipment before = parts.find(shipmentId).orElseThrow(() -> broken(parts, event));
    return parts.with((Shipment) evolveOne(before, event));
  }

  private static InParts evolveAll(InParts parts, DeliveryEvent event) {
    return new InParts(
        (Preparing) evolveOne(parts.here(), event),
        parts.shipments().stream().map(each -> (Shipment) evolveOne(each, event)).toList());
  }

  private static OneConsignment evolveOne(OneConsignment state, DeliveryEvent event) {
    return switch (event) {
      // An order that costs nothing is paid from the start.
      case DeliveryPrepared prepared ->
          new Preparing(prepared.consignment(), false, Tenge.ZERO, Edits.NONE);
      case OrderConfirmationNoted noted -> preparing(state, noted).confirmedNow();
      // What comes while the goods are under way is the till's to know.
      case PaymentNoted noted when state instanceof InTransit || state instanceof OnShelf -> state;
      case PaymentNoted noted -> paid(preparing(state, noted), noted);
      case HeldForEdit held -> {
        Preparing preparing = preparing(state, held);
        yield preparing.with(preparing.edits().awaiting(held.edit()));
      }
      case EditDropped dropped -> {
        Preparing preparing = preparing(state, dropped);
        yield preparing.with(preparing.edits().dropped());
      }
      case EditFoundTooLate found -> state;
      case DisputeNoted noted -> state;
      case HoldNoted noted -> state;
      case CashTaken taken -> state;
      case ServicesStopped stopped ->
          new Held(preparing(state, stopped).consignment(), stopped.at());
      case RenderingEvent rendered -> state;
      case DeliveryEdited edited -> {
        Preparing preparing = preparing(state, edited);
        yield preparing.with(edited.consignment()).with(preparing.edits().madeUpTo(edited.edit()));
      }
      case DeliveryHeld held ->
          state instanceof Held ? state : new Held(preparing(state, held).consignment(), held.at());
      case CancellationFoundDispatched found -> state;
      case HandedToCourier handed ->
          new InTransit(
              preparing(state, handed).consignment(),
              handed.shipmentId(),
              handed.at(),
              null,
              false,
              null);
      case HandedToCarrier handed ->
          new InTransit(
              preparing(state, handed).consignment(),
              handed.shipmentId(),
              handed.at(),
              handed.waybill(),
              handed.riskPassed(),
              null);
      case MishapRecorded mishap -> inTransit(state, mishap).in(Mishaps.trouble(mishap));
      case SentAnew anew -> sent(inTransit(state, anew), anew);
      case WaybillCorrected corrected -> inTransit(state, corrected).with(corrected.waybill());
      case GivenUp given -> cameBack(inTransit(state, given));
      case MadeReadyForPickup ready ->
          new OnShelf(
              preparing(state, ready).consignment(),
              ready.shipmentId(),
              ready.codeCheck(),
              0,
              ready.freeUntil(),
              ready.at());
      case StorageRestarted again -> free(onShelf(state, again), again.freeUntil());
      case StorageRecounted anew -> free(onShelf(state, anew), anew.freeUntil());
      case ForceMajeureNoted noted -> Promises.allowed(state, noted);
      case RightsAssigned assigned -> Assignments.of(state, assigned);
      case PickupCodeReplaced replaced -> Assignments.opening(onShelf(state, replaced), replaced);
      case WrongCodePresented wrong -> {
        OnShelf shelf = onShelf(state, wrong);
        yield new OnShelf(
            shelf.consignment(),
            shelf.shipmentId(),
            shelf.codeCheck(),
            wrong.times(),
            shelf.freeUntil(),
            shelf.dispatchedAt());
      }
      case HandedOver handed ->
          state instanceof OnShelf shelf
              ? new Delivered(shelf.consignment(), shelf.shipmentId(), shelf.dispatchedAt())
              : delivered(inTransit(state, handed));
      case RefusedAtDoor refused -> cameBack(inTransit(state, refused));
      case NotCollected missed -> {
        OnShelf shelf = onShelf(state, missed);
        yield new CameBack(shelf.consignment(), shelf.shipmentId(), shelf.dispatchedAt());
      }
      case RestNotSent rest -> throw broken(state, rest);
      case DeliveryAtRisk risk -> Promises.noticed(state, Standing.AT_RISK);
      case PromiseMissed missed -> Promises.noticed(state, Standing.MISSED);
      case PromiseMoved moved -> Promises.moved(state, moved);
      case PromisedAnew anew -> OrderDates.kept(state, anew);
    };
  }

  private static OnShelf free(OnShelf shelf, LocalDate until) {
    return new OnShelf(
        shelf.consignment(),
        shelf.shipmentId(),
        shelf.codeCheck(),
        shelf.wrongCodes(),
        until,
        shelf.dispatchedAt());
  }

  private static Preparing paid(Preparing preparing, PaymentNoted noted) {
    Tenge secured = noted.secured();
    Preparing after = preparing.secured(secured == null ? preparing.consignment().paid() : secured);
    return noted.edit() == null ? after : after.with(preparing.edits().pricedUpTo(noted.edit()));
  }

  private static InTransit sent(InTransit before, SentAnew anew) {
    return new InTransit(
        before.consignment(),
        before.shipmentId(),
        anew.at(),
        anew.waybill(),
        anew.waybill() != null && before.consignment().isAtBuyersRiskWithCarrier(),
        null);
  }

  private static CameBack cameBack(InTransit transit) {
    return new CameBack(transit.consignment(), transit.shipmentId(), transit.dispatchedAt());
  }

  private static Delivered delivered(InTransit transit) {
    return new Delivered(transit.consignment(), transit.shipmentId(), transit.dispatchedAt());
  }

  private static Preparing preparing(OneConsignment state, DeliveryEvent event) {
    if (state instanceof Preparing preparing) {
      return preparing;
    }
    throw broken(state, event);
  }

  private static InTransit inTransit(OneConsignment state, DeliveryEvent event) {
    if (state instanceof InTransit transit) {
      return transit;
    }
    throw broken(state, event);
  }

  private static OnShelf onShelf(OneConsignment state, DeliveryEvent event) {
    if (state instanceof OnShelf shelf) {
      return shelf;
    }
    throw broken(state, event);
  }

  private static IllegalStateException broken(DeliveryState state, DeliveryEvent event) {
    return new IllegalStateException(
        "A broken stream: "
            + event.getClass().getSimpleName()
            + " cannot follow "
            + state.getClass().getSimpleName()
            + '.');
  }
}
