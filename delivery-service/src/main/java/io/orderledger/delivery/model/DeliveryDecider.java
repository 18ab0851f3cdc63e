package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides what may happen to a delivery. This stream alone decides the race between dispatch and
 * cancellation: whichever command comes first wins, and the other learns it.
 */
public final class DeliveryDecider {

  /** After so many wrong codes only a document opens the shelf (B-1.12). */
  static final int WRONG_CODES_ALLOWED = 5;

  private final WorkingCalendar calendar;

  public DeliveryDecider(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  public Decision<DeliveryEvent> decide(DeliveryState state, DeliveryCommand command) {
    return switch (command) {
      case PrepareDelivery prepare -> prepare(state, prepare);
      case NoteConfirmation note -> noteConfirmation(state, note.at());
      case NotePayment note -> notePayment(state, note.at());
      case HoldForCancellation hold -> hold(state, hold.at());
      case HandToCourier hand -> handToCourier(state, hand);
      case MakeReadyForPickup ready -> makeReady(state, ready);
      case HandOver handOver -> handOver(state, handOver);
      case CollectWithCode collect -> collectWithCode(state, collect);
      case CollectWithDocument collect -> collectWithDocument(state, collect);
      case RecordRefusal refusal -> recordRefusal(state, refusal);
      case TakeBack takeBack -> takeBack(state, takeBack.at());
      case CheckPromise check -> Promises.check(state, check);
      case MovePromise move -> Promises.move(state, move);
    };
  }

  private static Decision<DeliveryEvent> prepare(DeliveryState state, PrepareDelivery prepare) {
    return state instanceof Unknown
        ? accept(
            new DeliveryPrepared(
                prepare.consignment().orderNumber(),
                prepare.consignment(),
                prepare.consignment().customerId(),
                prepare.recipient(),
                prepare.at()))
        : nothing();
  }

  private static Decision<DeliveryEvent> noteConfirmation(DeliveryState state, Instant at) {
    return switch (state) {
      case Unknown unknown -> unknownDelivery();
      case Preparing preparing when !preparing.confirmed() ->
          accept(new OrderConfirmationNoted(number(preparing.consignment()), at));
      case Preparing p -> nothing();
      case Held held -> nothing();
      case InTransit transit -> nothing();
      case OnShelf shelf -> nothing();
      case Delivered delivered -> nothing();
      case CameBack back -> nothing();
    };
  }

  private static Decision<DeliveryEvent> notePayment(DeliveryState state, Instant at) {
    return switch (state) {
      case Unknown unknown -> unknownDelivery();
      case Preparing preparing when !preparing.paid() ->
          accept(new PaymentNoted(number(preparing.consignment()), at));
      case Preparing p -> nothing();
      case Held held -> nothing();
      case InTransit transit -> nothing();
      case OnShelf shelf -> nothing();
      case Delivered delivered -> nothing();
      case CameBack back -> nothing();
    };
  }

  /** Answers a cancellation; the answer is an event either way, so that the order learns it. */
  private static Decision<DeliveryEvent> hold(DeliveryState state, Instant at) {
    return switch (state) {
      case Unknown unknown -> unknownDelivery();
      case Preparing preparing -> accept(new DeliveryHeld(number(preparing.consignment()), at));
      case Held held -> accept(new DeliveryHeld(number(held.consignment()), at));
      case InTransit transit ->
          accept(
              new CancellationFoundDispatched(
                  number(transit.consignment()), transit.dispatchedAt(), at));
      case OnShelf shelf ->
          accept(
              new CancellationFoundDispatched(
                  number(shelf.consignment()), shelf.dispatchedAt(), at));
      case Delivered delivered ->
          accept(
              new CancellationFoundDispatched(
                  number(delivered.consignment()), delivered.dispatchedAt(), at));
      case CameBack back ->
          accept(
              new CancellationFoundDispatched(number(back.consignment()), back.dispatchedAt(), at));
    };
  }

  private static Decision<DeliveryEvent> handToCourier(DeliveryState state, HandToCourier hand) {
    return switch (state) {
      case Preparing preparing when preparing.consignment().method() != DeliveryMethod.COURIER ->
          refuse(
              "not-for-a-courier",
              "The buyer collects this order: make it ready for pickup instead.");
      case Preparing preparing when isReleased(preparing) ->
          accept(
              new HandedToCourier(number(preparing.consignment()), hand.shipmentId(), hand.at()));
      case Preparing preparing -> notReleased(preparing);
      case InTransit transit when transit.shipmentId().equals(hand.shipmentId()) -> nothing();
      case Unknown u -> unknownDelivery();
      case Held h -> held();
      case InTransit t -> alreadyLeft();
      case OnShelf s -> alreadyLeft();
      case Delivered d -> alreadyLeft();
      case CameBack b -> alreadyLeft();
    };
  }

  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  private Decision<DeliveryEvent> makeReady(DeliveryState state, MakeReadyForPickup ready) {
    return switch (state) {
      case Preparing preparing when preparing.consignment().pickupPoint() == null ->
          refuse("not-for-pickup", "A courier brings this order: dispatch it instead.");
      case Preparing preparing when isReleased(preparing) ->
          accept(
              new MadeReadyForPickup(
                  number(preparing.consignment()),
                  ready.shipmentId(),
                  pickupPoint(preparing.consignment()),
                  preparing.consignment().customerId(),
                  ready.code(),
                  ready.codeCheck(),
                  freeUntil(preparing.consignment(), ready.at()),
                  ready.at()));
      case Preparing preparing -> notReleased(preparing);
      case Unknown u -> unknownDelivery();
      case Held h -> held();
      case InTransit t -> alreadyLeft();
      case OnShelf s -> alreadyLeft();
      case Delivered d -> alreadyLeft();
      case CameBack b -> alreadyLeft();
    };
  }

  private static String pickupPoint(Consignment consignment) {
    String point = consignment.pickupPoint();
    if (point == null) {
      throw new IllegalStateException("Only a consignment for pickup has a shelf.");
    }
    return point;
  }

  private LocalDate freeUntil(Consignment consignment, Instant readyAt) {
    LocalDate last = Almaty.dateOf(readyAt).plusDays(consignment.freeStorageDays());
    return consignment.lastDayGivesWay() ? calendar.onOrAfter(last) : last;
  }

  @Clause({ClauseId.B_7_1, ClauseId.B_7_6})
  private static Decision<DeliveryEvent> handOver(DeliveryState state, HandOver handOver) {
    return switch (state) {
      case InTransit transit ->
          accept(
              new HandedOver(
                  number(transit.consignment()),
                  transit.shipmentId(),
                  transit.consignment().items(),
                  handOver.proof(),
                  handOver.at()));
      case OnShelf s ->
          refuse(
              "waits-on-the-shelf",
              ClauseId.B_1_12,
              "The order waits for pickup: it is collected with its code or a document.");
      case Unknown u -> unknownDelivery();
      case Preparing p -> notDispatched();
      case Held h -> held();
      case Delivered d -> alreadyHandedOver();
      case CameBack b -> cameBack();
    };
  }

  @Clause(ClauseId.B_1_12)
  private static Decision<DeliveryEvent> collectWithCode(
      DeliveryState state, CollectWithCode collect) {
    return switch (state) {
      case OnShelf shelf when shelf.wrongCodes() >= WRONG_CODES_ALLOWED ->
          refuse(
              "too-many-wrong-codes",
              ClauseId.B_1_12,
              "A wrong code was presented too often: ask for an identity document instead.");
      case OnShelf shelf when sameInConstantTime(shelf.codeCheck(), collect.presentedCheck()) ->
          collected(shelf, new Proof(ProofKind.CODE, shelf.shipmentId()), collect.at());
      case OnShelf shelf ->
          accept(
              new WrongCodePresented(
                  number(shelf.consignment()), shelf.wrongCodes() + 1, collect.at()));
      case Unknown u -> unknownDelivery();
      case Preparing p -> notDispatched();
      case Held h -> held();
      case InTransit t -> withTheCourier();
      case Delivered d -> alreadyHandedOver();
      case CameBack b -> cameBack();
    };
  }

  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  private static Decision<DeliveryEvent> collectWithDocument(
      DeliveryState state, CollectWithDocument collect) {
    return switch (state) {
      case OnShelf shelf -> collected(shelf, collect.proof(), collect.at());
      case Unknown u -> unknownDelivery();
      case Preparing p -> notDispatched();
      case Held h -> held();
      case InTransit t -> withTheCourier();
      case Delivered d -> alreadyHandedOver();
      case CameBack b -> cameBack();
    };
  }

  private static Decision<DeliveryEvent> collected(OnShelf shelf, Proof proof, Instant at) {
    return accept(
        new HandedOver(
            number(shelf.consignment()),
            shelf.shipmentId(),
            shelf.consignment().items(),
            proof,
            at));
  }

  @Clause(ClauseId.B_6_12)
  private static Decision<DeliveryEvent> recordRefusal(DeliveryState state, RecordRefusal refusal) {
    return switch (state) {
      case InTransit transit ->
          accept(
              new RefusedAtDoor(
                  number(transit.consignment()),
                  transit.shipmentId(),
                  refusal.documents(),
                  withheld(refusal.documents(), transit.consignment().paid()),
                  refusal.at()));
      case Unknown u -> unknownDelivery();
      case Preparing p -> notDispatched();
      case Held h -> held();
      case OnShelf s ->
          refuse(
              "waits-on-the-shelf", "The order waits for pickup: nobody can refuse it at a door.");
      case Delivered d -> alreadyHandedOver();
      case CameBack b -> cameBack();
    };
  }

  /**
   * What the documents come to, but no more than was paid: capped at each step, to not overflow.
   */
  private static Tenge withheld(List<CostDocument> documents, Tenge paid) {
    return documents.stream()
        .map(CostDocument::amount)
        .reduce(Tenge.ZERO, (sum, amount) -> sum.plus(amount.min(paid)).min(paid));
  }

  @Clause(ClauseId.B_6_5)
  private static Decision<DeliveryEvent> takeBack(DeliveryState state, Instant at) {
    return switch (state) {
      case OnShelf shelf when Almaty.dateOf(at).isAfter(shelf.freeUntil()) ->
          accept(new NotCollected(number(shelf.consignment()), shelf.shipmentId(), at));
      case OnShelf shelf ->
          refuse(
              "storage-still-free",
              ClauseId.B_6_5,
              "Storage is free until the end of " + shelf.freeUntil() + " (Asia/Almaty).");
      case Unknown u -> unknownDelivery();
      case Preparing p -> notDispatched();
      case Held h -> held();
      case InTransit t -> withTheCourier();
      case Delivered d -> alreadyHandedOver();
      case CameBack b -> nothing();
    };
  }

  private static OrderNumber number(Consignment consignment) {
    return consignment.orderNumber();
  }

  private static boolean isReleased(Preparing preparing) {
    return preparing.confirmed() && preparing.paid();
  }

  private static boolean sameInConstantTime(String expected, String presented) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        presented.getBytes(StandardCharsets.US_ASCII));
  }

  private static Decision<DeliveryEvent> unknownDelivery() {
    return refuse("unknown-delivery", "No order of this number has reached delivery.");
  }

  private static Decision<DeliveryEvent> notReleased(Preparing preparing) {
    return refuse(
        "not-released",
        ClauseId.B_1_5_1,
        preparing.confirmed()
            ? "The payment is not authorized yet: goods leave only when the money is held."
            : "The order is not confirmed yet: confirm it before it is dispatched.");
  }

  private static Decision<DeliveryEvent> held() {
    return refuse(
        "held-for-cancellation",
        ClauseId.B_5_4,
        "A cancellation came first: the goods stay where they are.");
  }

  private static Decision<DeliveryEvent> alreadyLeft() {
    return refuse("already-dispatched", ClauseId.B_1_5_1, "The goods have left already.");
  }

  private static Decision<DeliveryEvent> notDispatched() {
    return refuse("not-dispatched", ClauseId.B_1_5_1, "The goods have not left yet.");
  }

  private static Decision<DeliveryEvent> withTheCourier() {
    return refuse("with-the-courier", "The goods are with the courier, not on a pickup shelf.");
  }

  private static Decision<DeliveryEvent> alreadyHandedOver() {
    return refuse(
        "already-handed-over", ClauseId.B_7_1, "The goods were handed over; this is a return now.");
  }

  private static Decision<DeliveryEvent> cameBack() {
    return refuse("came-back", "The goods came back to the seller and are not under way.");
  }
}
