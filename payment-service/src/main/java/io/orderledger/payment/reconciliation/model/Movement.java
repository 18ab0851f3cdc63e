package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money at a provider as this house has it on record.
 *
 * @param reference as in {@link SettlementLine}
 * @param amount what came is positive, what went is negative
 * @param at the provider's moment, as far as it told one
 */
public record Movement(
    OrderNumber order, SettlementLine.Kind kind, String reference, Tenge amount, Instant at) {

  private static final long HUNDREDTHS = 100;

  long hundredths() {
    return Math.multiplyExact(amount.amount(), HUNDREDTHS);
  }

  /** Almaty day. */
  public LocalDate day() {
    return Almaty.dateOf(at);
  }
}
