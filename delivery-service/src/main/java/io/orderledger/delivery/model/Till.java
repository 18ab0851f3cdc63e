package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryEvent.CashTaken;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be taken in cash for an order. It leaves before it is paid, but changes hands
 * only against the sum that is then owed, neither less nor more: whoever brings no money has not
 * got the goods. It stands beside the delivery's own state, because money may come in all of them.
 *
 * @param takesCash whether the buyer chose to pay so; everybody else pays before the goods leave
 * @param owed what the order costs in all, as last edited
 * @param secured what is there to pay it with: held, taken by a provider or a bank, or in cash
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_7, ClauseId.B_5_16})
public record Till(boolean takesCash, Tenge owed, Tenge secured) {

  /** Of no order yet. */
  public static final Till NONE = new Till(false, Tenge.ZERO, Tenge.ZERO);

  public Till after(DeliveryEvent event) {
    return switch (event) {
      case DeliveryPrepared prepared ->
          new Till(prepared.consignment().paysInCash(), prepared.consignment().paid(), Tenge.ZERO);
      case DeliveryEdited edited -> new Till(takesCash, edited.consignment().paid(), secured);
      case PaymentNoted noted -> with(noted.secured() == null ? owed : noted.secured());
      case CashTaken taken -> with(secured.plus(taken.amount()));
      default -> this;
    };
  }

  private Till with(Tenge sum) {
    return new Till(takesCash, owed, sum);
  }

  /** What has to be taken before the goods are anybody else's; zero when nothing has. */
  public Tenge due() {
    return takesCash ? owed.minus(secured).max(Tenge.ZERO) : Tenge.ZERO;
  }

  /** Money that came while the goods are under way need not be taken again. */
  Optional<Decision<DeliveryEvent>> answer(DeliveryState state, DeliveryCommand command) {
    if (!takesCash || !(command instanceof NotePayment(var told, _, var at))) {
      return Optional.empty();
    }
    Tenge there = told == null ? owed : told;
    return switch (state) {
      case InTransit transit when !there.equals(secured) ->
          Optional.of(noted(transit.consignment(), there, at));
      case OnShelf shelf when !there.equals(secured) ->
          Optional.of(noted(shelf.consignment(), there, at));
      default -> Optional.empty();
    };
  }

  private static Decision<DeliveryEvent> noted(Consignment consignment, Tenge there, Instant at) {
    return accept(new PaymentNoted(consignment.orderNumber(), at, there, null));
  }

  /** A decision as it is once the money was looked at: nothing changes hands without it. */
  Decision<DeliveryEvent> against(Decision<DeliveryEvent> decision, DeliveryCommand command) {
    return decision instanceof Decision.Accepted<DeliveryEvent>(var events)
            && !events.isEmpty()
            && events.getLast() instanceof HandedOver handed
        ? switch (command) {
          case HandOver it -> take(events, handed, it.cash(), CashHolder.COURIER);
          case CollectWithCode it -> take(events, handed, it.cash(), CashHolder.DESK);
          case CollectWithDocument it -> take(events, handed, it.cash(), CashHolder.DESK);
          default -> decision;
        }
        : decision;
  }

  private Decision<DeliveryEvent> take(
      List<DeliveryEvent> handingOver,
      HandedOver handed,
      @Nullable CashTaking cash,
      CashHolder holder) {
    Tenge due = due();
    if (cash == null) {
      return due.isZero() ? accept(handingOver) : refuse(notPaid(due));
    }
    if (due.isZero()) {
      return refuse(
          Refusal.of(
                  "no-cash-owed",
                  ClauseId.B_5_2,
                  "Nothing is to be taken in cash for this order: give the money back.")
              .at("cash"));
    }
    if (!cash.amount().equals(due)) {
      return refuse(notTheSum(due, cash.amount()));
    }
    List<DeliveryEvent> both = new ArrayList<>();
    both.add(
        new CashTaken(
            handed.orderNumber(),
            handed.shipmentId(),
            due,
            holder,
            cash.takenBy(),
            cash.fiscalPlace(),
            handed.at()));
    both.addAll(handingOver);
    return accept(both);
  }

  private static Refusal notPaid(Tenge due) {
    return Refusal.of(
            "cash-owed",
            ClauseId.B_5_2,
            due
                + " is owed in cash: take it and say so; without it the goods stay the seller's,"
                + " as when they are refused at the door or not collected.")
        .at("cash");
  }

  private static Refusal notTheSum(Tenge due, Tenge given) {
    return given.isMoreThan(due)
        ? Refusal.of("cash-too-much", ClauseId.B_5_2, due + " is owed in cash: give change.")
            .at("cash.amount")
        : Refusal.of(
                "cash-short",
                ClauseId.B_5_2,
                due
                    + " is owed in cash, and less is not taken: give it back; the goods stay the"
                    + " seller's, as when they are refused at the door or not collected.")
            .at("cash.amount");
  }
}
