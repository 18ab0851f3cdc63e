package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderCommand.EditAnswer;
import io.orderledger.order.model.OrderCommand.RecordHeldForEdit;
import io.orderledger.order.model.OrderCommand.RecordTooLateToEdit;
import io.orderledger.order.model.OrderCommand.ReportShortage;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.ShortageSettled;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Goods of an order are out of stock: the seller offers a replacement, waiting or the money, and
 * the buyer's choice makes the order what it then is; silence means the money (B-4.5). As with an
 * edit, delivery first holds the goods, so that none leave while the buyer thinks.
 */
@Clause({ClauseId.B_4_5, ClauseId.B_5_10, ClauseId.B_12_1})
final class Shortages {

  private Shortages() {}

  static Decision<OrderEvent> report(OrderState state, ReportShortage report) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> reportOpen(open, report);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> reportOpen(Open open, ReportShortage report) {
    Contract contract = open.contract();
    List<OrderLine> here = open.fulfilment().here(contract.lines());
    if (here.isEmpty()) {
      return Decision.refuse(
          "already-dispatched",
          ClauseId.B_4_5,
          "The goods have left, so nothing is short: check the order's number.");
    }
    if (report.edit() != contract.edits() + 1) {
      return Refusals.editedMeanwhile();
    }
    Optional<Refusal> whyNot = ShortageRules.whyNot(contract.lines(), here, report);
    return whyNot
        .<Decision<OrderEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    new ShortageReported(
                        contract.orderNumber(),
                        contract.customerId(),
                        report.edit(),
                        report.shortage(),
                        report.recipient(),
                        report.at())));
  }

  /** Delivery's answer: from now on the buyer may choose, or the goods had left after all. */
  static Decision<OrderEvent> held(ShortageOpen open, EditAnswer answer) {
    return switch (answer) {
      case RecordHeldForEdit held when pieces(open).isPresent() ->
          open.held()
              ? Decision.nothing()
              : Decision.accept(
                  new GoodsHeldForShortage(open.contract().orderNumber(), open.edit(), held.at()));
      case RecordHeldForEdit _, RecordTooLateToEdit _ -> dropped(open, answer.at());
    };
  }

  /** As long again as it was given first; told twice, or of another shortage, nothing changes. */
  @Clause(ClauseId.B_15_4)
  static Decision<OrderEvent> restart(OrderState state, RestartShortageTerm restart) {
    return state instanceof ShortageOpen open
            && open.edit() == restart.edit()
            && restart.toldAt().isAfter(open.since())
        ? Decision.accept(
            new ShortageTermRestarted(
                open.contract().orderNumber(),
                restart.edit(),
                restart.toldAt(),
                restart.toldAt().plus(Duration.between(open.since(), open.shortage().answerBy())),
                restart.at()))
        : Decision.nothing();
  }

  static Decision<OrderEvent> answer(
      OrderState state, Hindrances hindrances, AnswerShortage answer) {
    return switch (state) {
      case ShortageOpen open when open.edit() == answer.edit() ->
          answerOpen(open, hindrances, answer);
      // Chosen or cancelled first: time that runs out changes nothing more.
      case NotPlaced _,
          Forfeited _,
          Open _,
          CancellationPending _,
          EditPending _,
          ShortageOpen _,
          Cancelled _,
          Completed _ ->
          answer.by() == By.TIMEOUT ? Decision.nothing() : Refusals.noShortage();
    };
  }

  private static Decision<OrderEvent> answerOpen(
      ShortageOpen open, Hindrances hindrances, AnswerShortage answer) {
    Shortage shortage = open.shortage();
    Instant answerBy = open.answerBy(hindrances.on(Almaty.dateOf(answer.at())));
    boolean isOver = !answer.at().isBefore(answerBy);
    if (answer.by() == By.TIMEOUT && !(open.held() && isOver)) {
      return Decision.nothing();
    }
    if (!open.held()) {
      return Refusals.shortageNotHeld();
    }
    if (!shortage.choices().contains(answer.choice())) {
      return Decision.refuse(
          Refusal.of(
                  "choice-not-offered",
                  ClauseId.B_4_5,
                  "The seller offers " + shortage.choices() + ": choose one of these.")
              .at("choice"));
    }
    if (isOver && answer.choice() != Choice.REFUND) {
      return Decision.refuse(
          "choice-too-late",
          ClauseId.B_4_5,
          "The time to choose ended at " + answerBy + ": what is missing is refunded.");
    }
    if (!answer.now().lines().equals(open.contract().lines())) {
      return Refusals.editedMeanwhile();
    }
    return pieces(open)
        .map(
            pieces ->
                Editing.isStillPossible(open.order())
                    ? settled(open, answer)
                    : settledInParts(open, pieces, answer))
        .orElseGet(() -> dropped(open, answer.at()));
  }

  /** What is missing, as long as all of it is here. */
  private static Optional<List<Items>> pieces(ShortageOpen open) {
    return RestShortage.items(
        open.contract().lines(), open.fulfilment(), open.shortage().missing());
  }

  /** Something has left: what is settled is the rest. */
  @Clause(ClauseId.B_6_10)
  private static Decision<OrderEvent> settledInParts(
      ShortageOpen open, List<Items> pieces, AnswerShortage answer) {
    Replacement instead = answer.choice() == Choice.REPLACE ? open.shortage().replacement() : null;
    OrderContent now = answer.now();
    OrderContent then =
        answer.choice() == Choice.WAIT
            ? awaited(now, Objects.requireNonNull(open.shortage().availableOn()))
            : RestShortage.without(now, pieces, open.fulfilment(), instead, answer.nextLine());
    // All that left came back, and nothing else is to come.
    OrderEvent event =
        then.lines().isEmpty()
            ? new OrderCancelled(
                open.contract().orderNumber(),
                CancellationGround.OUT_OF_STOCK,
                Tenge.ZERO,
                answer.at())
            : edited(open, then, answer.choice() == Choice.WAIT, answer.at());
    ShortageSettled settled =
        new ShortageSettled(
            open.contract().orderNumber(), open.edit(), answer.choice(), answer.by(), answer.at());
    List<OrderEvent> events = new ArrayList<>(List.of(settled, event));
    if (OrderEvolution.evolve(OrderEvolution.evolve(open, settled), event) instanceof Open after) {
      events.addAll(Completion.of(after, answer.at()));
    }
    return Decision.accept(events);
  }

  private static Decision<OrderEvent> settled(ShortageOpen open, AnswerShortage answer) {
    Remainder left = Remainder.of(answer.now(), open.shortage().missing());
    ShortageSettled settled =
        new ShortageSettled(
            open.contract().orderNumber(), open.edit(), answer.choice(), answer.by(), answer.at());
    OrderEvent then =
        switch (answer.choice()) {
          case REFUND -> refunded(open, left, answer);
          case REPLACE -> {
            Replacement instead = Objects.requireNonNull(open.shortage().replacement());
            yield edited(open, left.with(instead, answer.now()), false, answer.at());
          }
          case WAIT -> {
            LocalDate day = Objects.requireNonNull(open.shortage().availableOn());
            yield edited(open, awaited(answer.now(), day), true, answer.at());
          }
        };
    return Decision.accept(settled, then);
  }

  /** When nothing is left, delivery is asked to keep what it holds, and the order ends. */
  private static OrderEvent refunded(ShortageOpen open, Remainder left, AnswerShortage answer) {
    Contract contract = open.contract();
    return left.isNothing()
        ? new CancellationRequested(
            contract.orderNumber(),
            contract.customerId(),
            CancellationGround.OUT_OF_STOCK,
            null,
            answer.at())
        : edited(open, left.with(null, answer.now()), false, answer.at());
  }

  private static OrderEdited edited(
      ShortageOpen open, OrderContent content, boolean promisedAnew, Instant at) {
    return new OrderEdited(open.contract().orderNumber(), open.edit(), content, promisedAnew, at);
  }

  /** The buyer agrees to another day, so that even the last lawful one may move (B-6.3). */
  @Clause(ClauseId.B_6_3)
  private static OrderContent awaited(OrderContent now, LocalDate availableOn) {
    DeliveryPromise before = now.deliveryPromise();
    long days = ChronoUnit.DAYS.between(before.promisedFrom(), before.promisedBy());
    LocalDate from =
        availableOn.isAfter(before.promisedFrom()) ? availableOn : before.promisedFrom();
    LocalDate by = from.plusDays(days);
    return now.promised(before.on(from, by, by.isAfter(before.latest()) ? by : before.latest()));
  }

  private static Decision<OrderEvent> dropped(ShortageOpen open, Instant at) {
    List<OrderEvent> events = new ArrayList<>();
    events.add(new ShortageDropped(open.contract().orderNumber(), open.edit(), at));
    // Hand-over and capture may have come while the shortage was open.
    events.addAll(Completion.of(open.order(), at));
    return Decision.accept(events);
  }
}
