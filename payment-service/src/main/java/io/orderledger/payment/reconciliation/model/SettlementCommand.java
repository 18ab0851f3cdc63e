package io.orderledger.payment.reconciliation.model;

import java.time.LocalDate;

/** What is told to the seller's account at a provider: facts, never refused, each taken once. */
public sealed interface SettlementCommand {

  SettlementAccount account();

  /**
   * What the provider kept on a day.
   *
   * @param day Almaty day
   * @param hundredths of a tenge, all that is known of that day
   */
  record RecordFees(SettlementAccount account, LocalDate day, long hundredths)
      implements SettlementCommand {}

  /** A payout reached the seller's bank. */
  record RecordPayout(
      SettlementAccount account, String payout, long creditId, LocalDate bookedOn, long hundredths)
      implements SettlementCommand {}
}
