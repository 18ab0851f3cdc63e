package io.orderledger.returns.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.returns.model.OneReturn.AwaitingRefund;
import io.orderledger.returns.model.OneReturn.Received;
import io.orderledger.returns.model.OneReturn.Refunded;
import io.orderledger.returns.model.OneReturn.Rejected;
import io.orderledger.returns.model.OneReturn.Requested;
import io.orderledger.returns.model.Purchase.ReturnRight;
import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.NoteHandOver;
import io.orderledger.returns.model.ReturnsCommand.NotePurchase;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsEvent.HandOverNoted;
import io.orderledger.returns.model.ReturnsEvent.PurchaseNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnReceived;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRejected;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.model.ReturnsState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides what may go back, and what it gives back. */
public final class ReturnsDecider {

  private final ReturnWindow window;

  public ReturnsDecider(WorkingCalendar calendar) {
    this.window = new ReturnWindow(calendar);
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
      case NoteHandOver note -> noteHandOver(known, note);
      case RequestReturn request -> request(known, request);
      case ReceiveReturn receive -> receive(known, receive);
      case AcceptReturn accept -> acceptReturn(known, accept);
      case RejectReturn reject -> reject(known, reject);
      case NoteRefund note -> noteRefund(known, note);
    };
  }

  private static Decision<ReturnsEvent> noteHandOver(Known known, NoteHandOver note) {
    boolean isKnown =
        known.handOvers().stream()
            .anyMatch(handOver -> handOver.shipmentId().equals(note.shipmentId()));
    return isKnown
        ? nothing()
        : accept(new HandOverNoted(number(known), note.shipmentId(), note.items(), note.at()));
  }

  @Clause({ClauseId.B_2_10, ClauseId.B_9_1, ClauseId.B_9_3, ClauseId.B_9_8})
  private Decision<ReturnsEvent> request(Known known, RequestReturn request) {
    if (known.find(request.returnId()).isPresent()) {
      return nothing();
    }
    if (known.purchase().returnRight() == ReturnRight.NOT_FOR_BUSINESS) {
      return refuse(
          "not-a-consumer",
          ClauseId.B_2_10,
          "The days for a return are a consumer's, and the order was a business's: this edition does"
              + " not grant them to businesses.");
    }
    LocalDate today = Almaty.dateOf(request.at());
    Optional<Refusal> refusal =
        IntStream.range(0, request.items().size())
            .mapToObj(at -> refusal(known, request.items(), at, today))
            .flatMap(Optional::stream)
            .findFirst();
    if (request.items().isEmpty()) {
      return Decision.refuse(
          Refusal.of("nothing-to-return", "Name at least one item to return.").at("items"));
    }
    return refusal
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

  private Optional<Refusal> refusal(Known known, List<Items> items, int at, LocalDate today) {
    Items asked = items.get(at);
    String field = "items[" + at + "]";
    Optional<PurchasedLine> line = known.purchase().line(asked.line());
    if (line.isEmpty()) {
      return Optional.of(
          Refusal.of("unknown-line", "The order has no line " + asked.line() + '.')
              .at(field + ".line"));
    }
    if (items.stream().filter(other -> other.line() == asked.line()).count() > 1) {
      return Optional.of(
          Refusal.of("line-named-twice", "Name each line once, with all its pieces.")
              .at(field + ".line"));
    }
    if (asked.quantity() < 1) {
      return Optional.of(
          Refusal.of("quantity-too-small", "Return at least one piece.").at(field + ".quantity"));
    }
    String ground = line.get().noReturnGround();
    if (ground != null) {
      return Optional.of(
          Refusal.of(
                  "not-returnable",
                  ClauseId.B_9_8,
                  "Goods of proper quality of this line cannot be returned: " + ground + '.')
              .at(field + ".line"));
    }
    int handedOver = known.handedOver(asked.line());
    if (asked.quantity() > handedOver - known.takenBy(asked.line())) {
      return Optional.of(
          Refusal.of(
                  "more-than-was-handed-over",
                  ClauseId.B_9_1,
                  "No more can go back than was handed over and is not being returned already: "
                      + (handedOver - known.takenBy(asked.line()))
                      + " pieces of line "
                      + asked.line()
                      + '.')
              .at(field + ".quantity"));
    }
    return asked.quantity() > window.openPieces(known, asked.line(), today)
        ? Optional.of(windowOver(known, asked).at(field))
        : Optional.empty();
  }

  private Refusal windowOver(Known known, Items asked) {
    LocalDate last =
        known.handOvers().stream()
            .filter(handOver -> handOver.pieces(asked.line()) > 0)
            .map(handOver -> window.lastDay(known.purchase(), handOver.day()))
            .max(LocalDate::compareTo)
            .map(Objects::requireNonNull)
            .orElseThrow();
    return Refusal.of(
        "return-window-over",
        ClauseId.B_9_1,
        "The "
            + known.purchase().returnWindowDays()
            + " days for a return ended with "
            + last
            + " (Asia/Almaty).");
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

  @Clause({ClauseId.B_9_5, ClauseId.B_5_12})
  private static Decision<ReturnsEvent> acceptReturn(Known known, AcceptReturn accept) {
    return switch (known.find(accept.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case Requested r -> notReceived();
      case Received received -> accepted(known, received, accept.at());
      case AwaitingRefund r -> nothing();
      case Refunded r -> nothing();
      case Rejected r -> alreadyInspected();
    };
  }

  /** A refund of nothing is done at once: no payment will ever tell that it was made. */
  private static Decision<ReturnsEvent> accepted(Known known, Received received, Instant at) {
    String id = received.returnId();
    Tenge refund = RefundInProportion.of(known, received.items());
    ReturnAccepted accepted = new ReturnAccepted(number(known), id, received.items(), refund, at);
    return refund.isZero()
        ? accept(accepted, new ReturnRefunded(number(known), id, refund, at))
        : accept(accepted);
  }

  @Clause(ClauseId.B_9_5)
  private static Decision<ReturnsEvent> reject(Known known, RejectReturn reject) {
    return switch (known.find(reject.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case Requested r -> notReceived();
      case Received received ->
          accept(
              new ReturnRejected(number(known), received.returnId(), reject.ground(), reject.at()));
      case AwaitingRefund r -> alreadyInspected();
      case Refunded r -> alreadyInspected();
      case Rejected r -> nothing();
    };
  }

  private static Decision<ReturnsEvent> noteRefund(Known known, NoteRefund note) {
    return switch (known.find(note.returnId()).orElse(null)) {
      case null -> unknownReturn();
      case AwaitingRefund awaiting ->
          accept(new ReturnRefunded(number(known), note.returnId(), note.amount(), note.at()));
      case Refunded r -> nothing();
      case Requested r -> notReceived();
      case Received r -> notReceived();
      case Rejected r -> alreadyInspected();
    };
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

  private static Decision<ReturnsEvent> alreadyInspected() {
    return refuse("already-inspected", ClauseId.B_9_5, "This return was inspected already.");
  }
}
