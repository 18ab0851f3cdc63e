package io.orderledger.order.payment;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when an order waits for its payment: so many minutes (B-5.10), and with an invoice until
 * the end of its last banking day (B-5.5).
 */
@Clause({ClauseId.B_5_5, ClauseId.B_5_10})
public final class PaymentLimit {

  private static final WorkingCalendar BANKING_DAYS = WorkingCalendar.ofKazakhstan();

  private PaymentLimit() {}

  /**
   * The first moment at which it is too late; never for one that is paid in cash, after its goods
   * have left.
   *
   * @param since when the buyer was last asked to pay; an invoice is issued at that moment
   * @param still days that do not count in it (B-12.1)
   */
  @Clause(ClauseId.B_12_1)
  public static Instant of(
      PaymentMethod method, PaymentTerms terms, Instant since, Standstill still) {
    return switch (method) {
      case CARD, INSTALMENTS ->
          still.until(since, since.plus(Duration.ofMinutes(terms.waitMinutes())));
      case INVOICE ->
          Almaty.endOf(
              still.workingDaysAfter(
                  Almaty.dateOf(since), terms.invoiceBankingDays(), BANKING_DAYS));
      case CASH -> Instant.MAX;
    };
  }

  /** No order of the terms is late before that time has passed. */
  public static Duration shortest(PaymentTerms terms) {
    Duration wait = Duration.ofMinutes(terms.waitMinutes());
    Duration invoice = Duration.ofDays(terms.invoiceBankingDays());
    return terms.methods().contains(PaymentMethod.INVOICE) && invoice.compareTo(wait) < 0
        ? invoice
        : wait;
  }
}
