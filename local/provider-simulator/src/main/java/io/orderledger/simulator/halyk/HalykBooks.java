package io.orderledger.simulator.halyk;

import java.util.Collection;

/**
 * The provider's own account of a terminal's money, in hundredths of a tenge.
 *
 * @param captured taken from buyers
 * @param refunded given back of what was taken
 * @param holding still held
 */
public record HalykBooks(long captured, long refunded, long holding) {

  static HalykBooks of(Collection<Payment> payments) {
    long captured = payments.stream().mapToLong(Payment::charged).sum();
    long refunded = payments.stream().mapToLong(Payment::refunded).sum();
    long holding =
        payments.stream()
            .filter(one -> one.status() == Payment.Status.AUTH)
            .mapToLong(Payment::amount)
            .sum();
    return new HalykBooks(captured, refunded, holding);
  }
}
