package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;

import io.orderledger.delivery.model.CarrierCommand.CorrectWaybill;
import io.orderledger.delivery.model.CarrierCommand.GiveUp;
import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierCommand.RecordMishap;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.DropEdit;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
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
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryCommand.RestartStorage;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.RenderingEvent.ServicesExpected;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;

/**
 * Decides what may happen to a delivery. This stream alone decides the race between dispatch and
 * cancellation: whichever command comes first wins, and the other learns it.
 */
public final class DeliveryDecider {

  private final WorkingCalendar calendar;
  private final Shipments shipments = new Shipments(this::decideOne);

  public DeliveryDecider(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** As things stand while these disputes are open. */
  public Decision<DeliveryEvent> decide(
      DeliveryState state, Suspension suspension, DeliveryCommand command) {
    return suspension.answer(state, command).orElseGet(() -> decide(state, command));
  }

  /** As things stand while these disputes are open, and this is to be paid in cash. */
  public Decision<DeliveryEvent> decide(
      DeliveryState state, Suspension suspension, Till till, DeliveryCommand command) {
    return suspension
        .answer(state, command)
        .or(() -> till.answer(state, command))
        .orElseGet(() -> till.against(decide(state, command), command));
  }

  /** As things stand while this is in the way, too. */
  public Decision<DeliveryEvent> decide(
      DeliveryState state,
      Suspension suspension,
      Till till,
      Hindrances hindrances,
      DeliveryCommand command) {
    return hindrances
        .answer(state, command, calendar)
        .orElseGet(
            () ->
                hindrances.lengthening(state, decide(state, suspension, till, command), calendar));
  }

  /** As things stand while this is to be rendered, too. */
  public Decision<DeliveryEvent> decide(
      DeliveryState state,
      Suspension suspension,
      Till till,
      Hindrances hindrances,
      Services services,
      DeliveryCommand command) {
    return ServiceOrders.answer(state, suspension, services, command, calendar)
        .orElseGet(
            () ->
                ServiceOrders.following(
                    state,
                    suspension,
                    services,
                    command,
                    decide(state, suspension, till, hindrances, command)));
  }

  /** As things stand while no dispute is known. */
  public Decision<DeliveryEvent> decide(DeliveryState state, DeliveryCommand command) {
    return switch (state) {
      case Shipment only when command instanceof OnShipment step && !isMeant(only, step) ->
          Refusals.unknownShipment();
      case OneConsignment one -> decideOne(one, command);
      case InParts parts -> shipments.decide(parts, command);
    };
  }

  private static boolean isMeant(Shipment only, OnShipment step) {
    return step.shipmentId() == null || only.shipmentId().equals(step.shipmentId());
  }

  private Decision<DeliveryEvent> decideOne(OneConsignment state, DeliveryCommand command) {
    return switch (command) {
      case PrepareDelivery prepare -> prepare(state, prepare);
      case NoteConfirmation note -> noteConfirmation(state, note.at());
      case NotePayment note -> notePayment(state, note);
      case HoldForCancellation hold -> Holding.forCancellation(state, hold.at());
      case NoteOwed note -> noteOwed(state, note);
      case NoteAssignment note -> Assignments.note(state, note);
      case NoteDispute note -> Suspension.NONE.answer(state, note).orElseThrow();
      case NoteForceMajeure note -> Hindrances.NONE.answer(state, note, calendar).orElseThrow();
      case NoteHold note -> Suspension.NONE.answer(state, note).orElseThrow();
      case HoldForEdit hold -> Holding.forEdit(state, hold);
      case DropEdit drop -> Holding.dropped(state, drop);
      case ApplyEdit edit -> Holding.edited(state, edit);
      case HandToCourier hand -> Departure.handToCourier(state, hand);
      case HandToCarrier hand -> Departure.handToCarrier(state, hand);
      case RecordMishap record -> Mishaps.record(state, record);
      case SendAnew anew -> Mishaps.sendAnew(state, anew);
      case CorrectWaybill correct -> Waybills.correct(state, correct);
      case GiveUp giveUp -> Mishaps.giveUp(state, giveUp);
      case MakeReadyForPickup ready -> Departure.makeReady(state, ready, calendar);
      case HandOver handOver -> HandOvers.handOver(state, handOver);
      case CollectWithCode collect -> HandOvers.collectWithCode(state, collect);
      case CollectWithDocument collect -> HandOvers.collectWithDocument(state, collect);
      case RecordRefusal refusal -> HandOvers.recordRefusal(state, refusal);
      case RestartStorage restart -> Storage.restart(state, restart.at(), calendar);
      case TakeBack takeBack -> HandOvers.takeBack(state, takeBack.at());
      case CancelRest _ -> Rest.ofOne(state);
      case RenderingCommand rendering ->
          Renderings.decide(state, Suspension.NONE, Services.NONE, rendering, calendar);
      case CheckPromise check -> Promises.check(state, check);
      case MovePromise move -> Promises.move(state, move);
      case PromiseAnew anew -> OrderDates.keep(state, anew);
    };
  }

  private static Decision<DeliveryEvent> prepare(OneConsignment state, PrepareDelivery prepare) {
    if (!(state instanceof Unknown)) {
      return nothing();
    }
    Consignment consignment = prepare.consignment();
    DeliveryEvent prepared =
        new DeliveryPrepared(
            consignment.orderNumber(),
            consignment,
            consignment.customerId(),
            prepare.recipient(),
            prepare.at());
    Integer objectionDays = prepare.objectionBusinessDays();
    return objectionDays == null
        ? accept(prepared)
        : accept(
            prepared,
            new ServicesExpected(
                consignment.orderNumber(), consignment.items(), objectionDays, prepare.at()));
  }

  private static Decision<DeliveryEvent> noteConfirmation(OneConsignment state, Instant at) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing when !preparing.confirmed() ->
          accept(new OrderConfirmationNoted(preparing.consignment().orderNumber(), at));
      case Preparing _, Held _, Shipment _ -> nothing();
    };
  }

  /** Of before orders were paid in parts nothing but "paid" is known. */
  private static Decision<DeliveryEvent> notePayment(OneConsignment state, NotePayment note) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing -> {
        Tenge secured = note.secured() == null ? preparing.consignment().paid() : note.secured();
        yield secured.equals(preparing.secured())
            ? nothing()
            : accept(
                new PaymentNoted(preparing.consignment().orderNumber(), note.at(), secured, null));
      }
      case Held _, Shipment _ -> nothing();
    };
  }

  private static Decision<DeliveryEvent> noteOwed(OneConsignment state, NoteOwed note) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing ->
          accept(
              new PaymentNoted(
                  preparing.consignment().orderNumber(), note.at(), note.secured(), note.edit()));
      case Held _, Shipment _ -> nothing();
    };
  }
}
