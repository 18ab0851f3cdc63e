package io.orderledger.order.model;

import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its events made it. */
public sealed interface OrderState {

  OrderState NOT_PLACED = new NotPlaced();

  /** Nothing happened yet. */
  record NotPlaced() implements OrderState {}

  /** The number will never be an order's: what was reserved for it is given to others. */
  record Forfeited() implements OrderState {}

  /** An order that was placed, whatever became of it. */
  sealed interface Existing extends OrderState {
    Contract contract();

    Money money();

    Fulfilment fulfilment();

    Existing with(Money money);

    Existing with(Fulfilment fulfilment);

    Existing with(Contract contract);
  }

  /** Delivery was asked something; until it answers, nothing else is begun. */
  sealed interface Pending extends Existing {

    /** What the order is again when delivery says no. */
    Open order();

    /** As pending as it is, over another state of the order. */
    Pending over(Open another);

    @Override
    default Pending with(Contract next) {
      return over(order().with(next));
    }

    @Override
    default Contract contract() {
      return order().contract();
    }

    @Override
    default Money money() {
      return order().money();
    }

    @Override
    default Fulfilment fulfilment() {
      return order().fulfilment();
    }
  }

  /**
   * What is agreed, as last edited.
   *
   * @param customerId whose it is: who placed it, or whom the rights passed to (B-15.6)
   * @param edits how many edits were asked for; an assignment of the rights counts as one
   * @param termination by agreement, which one side proposed for this and the other has not
   *     answered; else null
   * @param assignment to another person, which nobody has ended (B-15.6); else null
   * @param assignments how many such requests there were
   */
  record Contract(
      OrderNumber orderNumber,
      String customerId,
      List<OrderLine> lines,
      Tenge total,
      int edits,
      @Nullable TerminationProposal termination,
      @Nullable OpenAssignment assignment,
      int assignments) {

    /** As it was placed. */
    static Contract placed(
        OrderNumber orderNumber, String customerId, List<OrderLine> lines, Tenge total) {
      return new Contract(orderNumber, customerId, lines, total, 0, null, null, 0);
    }

    Contract with(List<OrderLine> another) {
      return new Contract(
          orderNumber, customerId, another, total, edits, termination, assignment, assignments);
    }

    /** With one more edit asked for, but not made. */
    Contract counting(int edit) {
      return new Contract(
          orderNumber, customerId, lines, total, edit, termination, assignment, assignments);
    }

    /** Another one: what was proposed or agreed to was thought of the one before. */
    Contract edited(int edit, List<OrderLine> another, Tenge costing) {
      return new Contract(orderNumber, customerId, another, costing, edit, null, null, assignments);
    }

    Contract proposing(@Nullable TerminationProposal proposal) {
      return new Contract(
          orderNumber, customerId, lines, total, edits, proposal, assignment, assignments);
    }

    Contract assigning(@Nullable OpenAssignment request, int number) {
      return new Contract(
          orderNumber, customerId, lines, total, edits, termination, request, number);
    }

    /**
     * Another customer's; what the former one was about to agree to is no more. It counts among the
     * edits, so that none that was thought of as the former one's is made.
     */
    Contract of(String customer) {
      return new Contract(orderNumber, customer, lines, total, edits + 1, null, null, assignments);
    }

    /** The request of that number, if it is open. */
    @Nullable OpenAssignment open(int number) {
      return assignment != null && assignment.number() == number ? assignment : null;
    }
  }

  /**
   * Servicing goes on.
   *
   * @param hold why a person must look at it before it can be confirmed; null when nobody must
   * @param lookedAt when a person last let it go on; null when nobody had to
   */
  record Open(
      Contract contract,
      boolean confirmed,
      @Nullable HoldGround hold,
      Money money,
      Fulfilment fulfilment,
      @Nullable Instant lookedAt)
      implements Existing {

    boolean onHold() {
      return hold != null;
    }

    @Override
    public Open with(Money next) {
      return new Open(contract, confirmed, hold, next, fulfilment, lookedAt);
    }

    @Override
    public Open with(Fulfilment next) {
      return new Open(contract, confirmed, hold, money, next, lookedAt);
    }

    @Override
    public Open with(Contract next) {
      return new Open(next, confirmed, hold, money, fulfilment, lookedAt);
    }

    Open confirmedNow() {
      return new Open(contract, true, hold, money, fulfilment, lookedAt);
    }

    Open heldFor(HoldGround ground) {
      return new Open(contract, confirmed, ground, money, fulfilment, lookedAt);
    }

    Open releasedAt(Instant moment) {
      return new Open(contract, confirmed, null, money, fulfilment, moment);
    }

    /** Whether a person has let it go on at that moment or after it. */
    boolean wasLookedAtSince(Instant moment) {
      return lookedAt != null && !lookedAt.isBefore(moment);
    }
  }

  /**
   * Delivery was asked whether the goods can still be kept.
   *
   * @param refunds what both agreed goes back; null for all that was paid
   */
  record CancellationPending(
      Open order, CancellationGround ground, Instant requestedAt, @Nullable Tenge refunds)
      implements Pending {

    /** What stays with the seller of what was paid. */
    Tenge withheld() {
      return refunds == null ? Tenge.ZERO : money().withinReach().minus(refunds).max(Tenge.ZERO);
    }

    @Override
    public CancellationPending over(Open another) {
      return new CancellationPending(another, ground, requestedAt, refunds);
    }

    @Override
    public CancellationPending with(Money next) {
      return over(order.with(next));
    }

    @Override
    public CancellationPending with(Fulfilment next) {
      return over(order.with(next));
    }
  }

  /**
   * Delivery was asked to keep the goods until the edit is made.
   *
   * @param order with the edit counted, but not made
   * @param content what the order becomes
   * @param restOnly whether it changes only what has not left; null when it needs all goods here
   */
  record EditPending(
      Open order, OrderContent content, boolean promisedAnew, @Nullable Boolean restOnly)
      implements Pending {

    /** Whether it can be made of what is here, as far as is known. */
    boolean isStillPossible() {
      return Editing.isStillPossible(order)
          || (Boolean.TRUE.equals(restOnly)
              && fulfilment().isIn(contract().lines(), content.lines()));
    }

    int edit() {
      return contract().edits();
    }

    @Override
    public EditPending over(Open another) {
      return new EditPending(another, content, promisedAnew, restOnly);
    }

    @Override
    public EditPending with(Money next) {
      return over(order.with(next));
    }

    @Override
    public EditPending with(Fulfilment next) {
      return over(order.with(next));
    }
  }

  /**
   * Goods are out of stock: delivery holds the rest, and the buyer is asked.
   *
   * @param order with the shortage counted as an edit, but not settled
   * @param held whether delivery has said that the goods are here
   * @param since when the time to choose began
   */
  record ShortageOpen(Open order, Shortage shortage, boolean held, Instant since)
      implements Pending {

    /**
     * Until when the buyer may choose.
     *
     * @param still days that do not count in it (B-12.1)
     */
    public Instant answerBy(Standstill still) {
      return still.until(since, shortage.answerBy());
    }

    /** The time to choose counts anew, since the buyer was not told before (B-15.4). */
    ShortageOpen restarted(Instant toldAt, Instant answerBy) {
      return new ShortageOpen(order, shortage.answeredBy(answerBy), held, toldAt);
    }

    int edit() {
      return contract().edits();
    }

    ShortageOpen heldNow() {
      return new ShortageOpen(order, shortage, true, since);
    }

    @Override
    public ShortageOpen over(Open another) {
      return new ShortageOpen(another, shortage, held, since);
    }

    @Override
    public ShortageOpen with(Money next) {
      return over(order.with(next));
    }

    @Override
    public ShortageOpen with(Fulfilment next) {
      return over(order.with(next));
    }
  }

  /** An end: only facts are still recorded. */
  record Cancelled(
      Contract contract,
      Money money,
      Fulfilment fulfilment,
      CancellationGround ground,
      Tenge withheld)
      implements Existing {

    @Override
    public Cancelled with(Money next) {
      return new Cancelled(contract, next, fulfilment, ground, withheld);
    }

    @Override
    public Cancelled with(Fulfilment next) {
      return new Cancelled(contract, money, next, ground, withheld);
    }

    @Override
    public Cancelled with(Contract next) {
      return new Cancelled(next, money, fulfilment, ground, withheld);
    }
  }

  /** An end: every item handed over and paid; refunds of returns are still recorded. */
  record Completed(Contract contract, Money money, Fulfilment fulfilment) implements Existing {

    @Override
    public Completed with(Money next) {
      return new Completed(contract, next, fulfilment);
    }

    @Override
    public Completed with(Fulfilment next) {
      return new Completed(contract, money, next);
    }

    @Override
    public Completed with(Contract next) {
      return new Completed(next, money, fulfilment);
    }
  }
}
