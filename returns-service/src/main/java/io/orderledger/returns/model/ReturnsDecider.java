package io.orderledger.returns.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.returns.model.OneReturn.AwaitingRefund;
import io.orderledger.returns.model.OneReturn.PaidBack;
import io.orderledger.returns.model.OneReturn.Received;
import io.orderledger.returns.model.OneReturn.Refunded;
import io.orderledger.returns.model.OneReturn.Rejected;
import io.orderledger.returns.model.OneReturn.Requested;
import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.CorrectPurchase;
import io.orderledger.returns.model.ReturnsCommand.NoteAssignment;
import io.orderledger.returns.model.ReturnsCommand.NoteDispute;
import io.orderledger.returns.model.ReturnsCommand.NoteForceMajeure;
import io.orderledger.returns.model.ReturnsCommand.NoteHandOver;
import io.orderledger.returns.model.ReturnsCommand.NotePurchase;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsEvent.DisputeNoted;
import io.orderledger.returns.model.ReturnsEvent.HandOverNoted;
import io.orderledger.returns.model.ReturnsEvent.PurchaseCorrected;
import io.orderledger.returns.model.ReturnsEvent.PurchaseNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnPartlyRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnReceived;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRejected;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.model.ReturnsState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what may go back, and what it gives back. */
public final class ReturnsDecider {

  private final ReturnWindow window;
  private final RequestRules rules;

  public ReturnsDecider(WorkingCalendar calendar) {
    this.window = new ReturnWindow(calendar);
    this.rules = new RequestRules(window);
  }

  public Decision<ReturnsEvent> decide(ReturnsState state, ReturnsCommand command) {
    return switch (state) {
      case Unknown unknown ->
          command instanceof NotePurchase note
              ? accept(new PurchaseNoted(note.purchase().orderNumber(), note.purchase(), note.at()))
              : refuse("unknown-order", "No order of this number has reached returns.");
      case Known known -> decide(known, command);
    };
  }

  private Decision<ReturnsEvent> decide(Known known, ReturnsCommand command) {
    return switch (command) {
      case NotePurchase note -> nothing();
      case CorrectPurchase correct -> correct(known, correct);
      case NoteHandOver note -> noteHandOver(known, note);
      case NoteDispute note -> noteDispute(known, note);
      case NoteForceMajeure note -> noteForceMajeure(known, note);
      case NoteAssignment note -> noteAssignment(known, note);
      case RequestReturn request -> request(known, request);
      case ReceiveReturn receive -> receive(known, receive);
      case AcceptReturn accept -> acceptReturn(known, accept);
      case RejectReturn reject -> reject(known, reject);
      case NoteRefund note -> noteRefund(known, note);
    };
  }

  /**
   * Edits are over before the goods leave; after that an order only loses pieces that never reached
   * the buyer. So no return can stand on lines that are no more. If one does all the same, a person
   * must look: its items and refund were decided by those lines.
   */
  @Clause({ClauseId.B_4_3, ClauseId.B_4_6})
  private static Decision<ReturnsEvent> correct(Known known, CorrectPurchase correct) {
    if (correct.edit() <= known.edit()) {
      return nothing();
    }
    return known.taken().isEmpty() || known.keepsWhatCame(correct.lines())
        ? accept(
            new PurchaseCorrected(
                number(known),
                correct.edit(),
                correct.lines(),
                correct.deliveryFee(),
                correct.at()))
        : refuse(
            "edited-after-return",
            ClauseId.B_4_3,
            "A return was asked for by the order's lines of before this edit: reject the return if"
                + " it can be, then redrive the edit.");
  }

  private Decision<ReturnsEvent> noteHandOver(Known known, NoteHandOver note) {
    boolean isKnown =
        known.handOvers().stream()
            .anyMatch(handOver -> handOver.shipmentId().equals(note.shipmentId()));
    if (isKnown) {
      return nothing();
    }
    List<ReturnsEvent> events = new ArrayList<>();
    events.add(new HandOverNoted(number(known), note.shipmentId(), note.items(), note.at()));
    // Of force majeure that was known before, some days may fall into this window as well.
    Hindrances hindrances = known.hindrances();
    HandOver handOver = new HandOver(note.shipmentId(), note.items(), Almaty.dateOf(note.at()));
    extension(known, handOver, Standstill.NONE, hindrances.ofThoseOver())
        .ifPresent(
            extension ->
                events.add(
                    new ForceMajeureNoted(
                        number(known),
                        hindrances.circumstances(),
                        hindrances.extendsTerms(),
                        List.of(extension),
                        note.at())));
    return accept(events);
  }

  private Decision<ReturnsEvent> request(Known known, RequestReturn request) {
    if (known.find(request.returnId()).isPresent()) {
      return nothing();
    }
    return rules
        .whyNot(known, request)
        .<Decision<ReturnsEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                accept(
                    new ReturnRequested(
                        number(known),
                        request.returnId(),
                        request.items(),
                        request.reason(),
                        request.at())));
  }

  private static Decision<ReturnsEvent> receive(Known known, ReceiveReturn receive) {
    return switch (known.find(receive.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case Requested r ->
          accept(new ReturnReceived(number(known), receive.returnId(), receive.at()));
      case Received r -> nothing();
      case AwaitingRefund r -> alreadyInspected();
      case Refunded r -> alreadyInspected();
      case Rejected r -> alreadyInspected();
    };
  }

  /** Each shipment's window is longer by those of its days that fell into it. */
  @Clause({ClauseId.B_9_1, ClauseId.B_12_1})
  private Decision<ReturnsEvent> noteForceMajeure(Known known, NoteForceMajeure note) {
    if (known.hindrances().circumstances().equals(note.circumstances())) {
      return nothing();
    }
    Standstill before = known.hindrances().ofThoseOver();
    Standstill after = new Hindrances(note.circumstances(), note.extendsTerms()).ofThoseOver();
    return accept(
        new ForceMajeureNoted(
            number(known),
            note.circumstances(),
            note.extendsTerms(),
            known.handOvers().stream()
                .flatMap(handOver -> extension(known, handOver, before, after).stream())
                .toList(),
            note.at()));
  }

  private Optional<TermExtension> extension(
      Known known, HandOver handOver, Standstill before, Standstill after) {
    LocalDate then = window.lastDay(known.purchase(), handOver.day(), before);
    LocalDate now = window.lastDay(known.purchase(), handOver.day(), after);
    return then.equals(now)
        ? Optional.empty()
        : Optional.of(
            new TermExtension(
                Term.RETURN_WINDOW,
                handOver.shipmentId(),
                then,
                now,
                after.shares(handOver.day(), now)));
  }

  @Clause(ClauseId.B_5_13)
  private static Decision<ReturnsEvent> noteDispute(Known known, NoteDispute note) {
    return known.disputes().contains(note.disputeId()) == note.open()
        ? nothing()
        : accept(new DisputeNoted(number(known), note.disputeId(), note.open(), note.at()));
  }

  /** Rights pass as they are: with the days that have begun, and returns that are under way. */
  @Clause(ClauseId.B_15_6)
  private static Decision<ReturnsEvent> noteAssignment(Known known, NoteAssignment note) {
    return known.purchase().customerId().equals(note.customerId())
        ? nothing()
        : accept(new RightsAssigned(number(known), note.customerId(), note.at()));
  }

  @Clause({ClauseId.B_9_5, ClauseId.B_5_12})
  private static Decision<ReturnsEvent> acceptReturn(Known known, AcceptReturn accept) {
    return switch (known.find(accept.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case Requested r -> notReceived();
      case Received r when known.suspended() -> suspended();
      case Received received -> accepted(known, received, accept.at());
      case AwaitingRefund r -> nothing();
      case Refunded r -> nothing();
      case Rejected r -> alreadyInspected();
    };
  }

  /** A refund of nothing is done at once: no payment will ever tell that it was made. */
  private static Decision<ReturnsEvent> accepted(Known known, Received received, Instant at) {
    String id = received.returnId();
    List<RefundPart> parts = Reckoning.of(known, received);
    Tenge refund = Reckoning.sum(parts);
    ReturnAccepted accepted =
        new ReturnAccepted(number(known), id, received.items(), refund, parts, at);
    return refund.isZero()
        ? accept(accepted, new ReturnRefunded(number(known), id, refund, at))
        : accept(accepted);
  }

  @Clause(ClauseId.B_9_5)
  private static Decision<ReturnsEvent> reject(Known known, RejectReturn reject) {
    return switch (known.find(reject.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case Requested r -> notReceived();
      case Received r when known.suspended() -> suspended();
      case Received received ->
          accept(
              new ReturnRejected(number(known), received.returnId(), reject.ground(), reject.at()));
      case AwaitingRefund r -> alreadyInspected();
      case Refunded r -> alreadyInspected();
      case Rejected r -> nothing();
    };
  }

  @Clause(ClauseId.B_5_11)
  private static Decision<ReturnsEvent> noteRefund(Known known, NoteRefund note) {
    return switch (known.find(note.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case AwaitingRefund awaiting -> paidBack(known, awaiting, note);
      case Refunded r -> nothing();
      case Requested r -> notReceived();
      case Received r -> notReceived();
      case Rejected r -> alreadyInspected();
    };
  }

  /** An order that several cards paid is refunded in parts: they count until the whole is there. */
  private static Decision<ReturnsEvent> paidBack(
      Known known, AwaitingRefund awaiting, NoteRefund note) {
    if (awaiting.paidBack().stream().anyMatch(part -> part.refundId().equals(note.refundId()))) {
      return nothing();
    }
    Tenge before = Tenge.sum(awaiting.paidBack().stream().map(PaidBack::amount).toList());
    Tenge now = before.plus(note.amount());
    return awaiting.refund().isMoreThan(now)
        ? accept(
            new ReturnPartlyRefunded(
                number(known), note.returnId(), note.refundId(), note.amount(), note.at()))
        : accept(new ReturnRefunded(number(known), note.returnId(), now, note.at()));
  }

  private static OrderNumber number(Known known) {
    return known.purchase().orderNumber();
  }

  private static Decision<ReturnsEvent> unknownReturn() {
    return refuse("unknown-return", "The order has no return of this id.");
  }

  private static Decision<ReturnsEvent> notReceived() {
    return refuse(
        "not-received",
        ClauseId.B_9_5,
        "The goods have not come back yet: a return is inspected after it was received.");
  }

  @Clause(ClauseId.B_5_13)
  private static Decision<ReturnsEvent> suspended() {
    return refuse(
        "servicing-suspended",
        ClauseId.B_5_13,
        "The buyer's bank disputes the payment: the return keeps its date, and is inspected when"
            + " the scheme's case is closed.");
  }

  private static Decision<ReturnsEvent> alreadyInspected() {
    return refuse("already-inspected", ClauseId.B_9_5, "This return was inspected already.");
  }
}
