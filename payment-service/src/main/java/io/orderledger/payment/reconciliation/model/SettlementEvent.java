package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;

/** What happened to the seller's account at a provider. */
public sealed interface SettlementEvent {

  SettlementAccount account();

  /**
   * The provider kept fees.
   *
   * @param day Almaty day that they were kept on
   * @param hundredths all of that day's, as far as its lines are known
   * @param amount what they add to the account's fees in whole tenge; negative when a later report
   *     says less
   */
  record FeesCharged(SettlementAccount account, LocalDate day, long hundredths, Tenge amount)
      implements SettlementEvent {}

  /**
   * A payout reached the seller's bank.
   *
   * @param payout the provider's name of it
   * @param creditId the bank's credit, as it is on record here
   * @param bookedOn Almaty day
   * @param hundredths as the bank says
   * @param amount what it adds to the account's payouts in whole tenge
   */
  record PayoutCredited(
      SettlementAccount account,
      String payout,
      long creditId,
      LocalDate bookedOn,
      long hundredths,
      Tenge amount)
      implements SettlementEvent {}
}
