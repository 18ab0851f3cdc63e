package io.orderledger.payment.certificate.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;

/**
 * How long what comes back to a certificate can be used: as many days as it had left when an order
 * took it, and never fewer than promised. The time it was away is not the buyer's loss.
 *
 * @param on the Almaty date on which it comes back
 * @param atLeastDays how many days it lasts from then at least, not negative
 */
@Clause(ClauseId.B_3_4)
public record GivenBack(LocalDate on, int atLeastDays) {

  LocalDate lastDay(long daysLeft) {
    return on.plusDays(Math.max(daysLeft, atLeastDays));
  }
}
