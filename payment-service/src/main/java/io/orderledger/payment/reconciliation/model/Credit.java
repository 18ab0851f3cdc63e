package io.orderledger.payment.reconciliation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank's statement says was credited, and that is nobody's yet.
 *
 * @param hundredths of a tenge
 * @param purpose null when there is none, or its key has expired
 */
public record Credit(long id, LocalDate bookedOn, long hundredths, @Nullable String purpose) {

  boolean names(Payout payout) {
    return purpose != null && purpose.contains(payout.id());
  }
}
