package io.orderledger.order.majeure;

import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.payment.PaymentLimit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What force majeure that is over made of the terms that run in the order's own stage. */
@Clause({ClauseId.B_4_5, ClauseId.B_5_5, ClauseId.B_5_10, ClauseId.B_12_1})
final class OrderTerms {

  private OrderTerms() {}

  /** None when no term runs, or none of the days fell into it. */
  static List<TermExtension> extensions(
      OrderHistory order, PaymentTerms terms, Hindrances before, Hindrances after) {
    if (order.state() instanceof ShortageOpen open) {
      return toChoose(open, before.ofThoseOver(), after.ofThoseOver());
    }
    if (!(order.state() instanceof Open open)
        || !open.money().isAwaited()
        || order.placed().paymentMethod() == PaymentMethod.CASH) {
      return List.of();
    }
    Instant since = order.awaitsPaymentSince();
    LocalDate then = lastDay(order, terms, since, before.ofThoseOver());
    LocalDate now = lastDay(order, terms, since, after.ofThoseOver());
    return then.equals(now)
        ? List.of()
        : List.of(
            new TermExtension(
                Term.PAYMENT,
                null,
                then,
                now,
                // The day of the asking runs, too.
                after.ofThoseOver().shares(Almaty.dateOf(since).minusDays(1), now)));
  }

  @Clause(ClauseId.B_4_5)
  private static List<TermExtension> toChoose(
      ShortageOpen open, Standstill before, Standstill after) {
    LocalDate then = Almaty.dateOf(open.answerBy(before));
    LocalDate now = Almaty.dateOf(open.answerBy(after));
    return then.equals(now)
        ? List.of()
        : List.of(
            new TermExtension(
                Term.SHORTAGE_ANSWER,
                null,
                then,
                now,
                // The day of the asking runs, too.
                after.shares(Almaty.dateOf(open.since()).minusDays(1), now)));
  }

  private static LocalDate lastDay(
      OrderHistory order, PaymentTerms terms, Instant since, Standstill still) {
    Instant until = PaymentLimit.of(order.placed().paymentMethod(), terms, since, still);
    return Almaty.dateOf(until.minusNanos(1));
  }
}
