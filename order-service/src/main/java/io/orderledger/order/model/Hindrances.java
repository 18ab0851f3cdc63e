package io.orderledger.order.model;

import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.LastingHindrance;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The force majeure that bears on an order. It stands beside the order's own state, because it
 * holds in all of them.
 *
 * @param extendsTerms whether the order's edition lets it extend terms that run
 */
@Clause({ClauseId.B_12_1, ClauseId.B_12_3, ClauseId.A_6_2})
public record Hindrances(List<Circumstance> circumstances, boolean extendsTerms) {

  public static final Hindrances NONE = new Hindrances(List.of(), false);

  public Hindrances {
    circumstances = List.copyOf(circumstances);
  }

  /** What an order's events tell. */
  public static Hindrances in(List<OrderEvent> events) {
    Hindrances hindrances = NONE;
    for (OrderEvent event : events) {
      hindrances = hindrances.after(event);
    }
    return hindrances;
  }

  public Hindrances after(OrderEvent event) {
    return event instanceof ForceMajeureNoted noted
        ? new Hindrances(noted.circumstances(), noted.extendsTerms())
        : this;
  }

  /** The days that count in no term, as far as is known on an Almaty day. */
  public Standstill on(LocalDate today) {
    return extendsTerms ? Standstill.of(circumstances, today) : Standstill.NONE;
  }

  /** The days that count in no term, of what is over. */
  public Standstill ofThoseOver() {
    return extendsTerms ? Standstill.ofThoseOver(circumstances) : Standstill.NONE;
  }

  Decision<OrderEvent> decide(OrderState state, OrderCommand.OfForceMajeure command) {
    return switch (command) {
      case NoteForceMajeure note -> note(state, note);
      case TerminateUnperformed terminate -> terminate(state, terminate);
    };
  }

  private Decision<OrderEvent> note(OrderState state, NoteForceMajeure note) {
    if (!(state instanceof Existing existing)) {
      return Refusals.notPlaced();
    }
    return circumstances.equals(note.circumstances())
        ? Decision.nothing()
        : Decision.accept(
            new ForceMajeureNoted(
                existing.contract().orderNumber(),
                note.circumstances(),
                note.extendsTerms(),
                note.extensions(),
                note.at()));
  }

  /** Nothing is withheld: what the buyer has stays paid, the rest is given back. */
  private Decision<OrderEvent> terminate(OrderState state, TerminateUnperformed terminate) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> terminate(open, terminate);
      case ShortageOpen shortage when shortage.held() -> terminate(shortage.order(), terminate);
      case ShortageOpen _ -> Refusals.shortageNotHeld();
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private Decision<OrderEvent> terminate(Open open, TerminateUnperformed terminate) {
    if (terminate.lastsMoreThan() == 0) {
      return Decision.refuse(
          "no-such-termination",
          ClauseId.A_6_2,
          "By the order's edition force majeure frees from liability, and ends no contract.");
    }
    Optional<LocalDate> first =
        LastingHindrance.firstDayAfter(circumstances, terminate.lastsMoreThan());
    if (first.isEmpty()) {
      return Decision.refuse(
          "force-majeure-not-lasting",
          ClauseId.B_12_3,
          "No force majeure is known that keeps the order from being performed for more than "
              + terminate.lastsMoreThan()
              + " consecutive days.");
    }
    if (Almaty.dateOf(terminate.at()).isBefore(first.get())) {
      return Decision.refuse(
          "too-early-to-terminate",
          ClauseId.B_12_3,
          "Force majeure must last for more than "
              + terminate.lastsMoreThan()
              + " consecutive days: terminate on "
              + first.get()
              + " or later.");
    }
    return Decision.accept(
        new OrderEvent.CancellationRequested(
            open.contract().orderNumber(),
            open.contract().customerId(),
            CancellationGround.FORCE_MAJEURE,
            terminate.lossOfPurpose(),
            terminate.at()));
  }
}
