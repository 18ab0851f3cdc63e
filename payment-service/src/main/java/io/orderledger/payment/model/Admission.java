package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;

/** Our word to a provider that asks before it holds a buyer's money. Nothing is recorded of it. */
public enum Admission {
  GRANTED,
  /** We have no such attempt. */
  UNKNOWN,
  WRONG_AMOUNT,
  /** The order is paid or cancelled: the money would only go back. */
  NOT_WANTED,
  /** The attempt is over, or about to be: the buyer begins another. */
  TOO_LATE;

  /** The word on one attempt, as things stand. */
  @Clause({ClauseId.B_5_10, ClauseId.B_5_11, ClauseId.B_5_19})
  public static Admission to(Payment.Opened payment, int number, Tenge amount) {
    Account account = payment.account();
    Attempt attempt = account.attempts().get(number);
    if (attempt == null) {
      return UNKNOWN;
    }
    if (!attempt.amount().equals(amount)) {
      return WRONG_AMOUNT;
    }
    if (payment.outstanding().isZero()) {
      return NOT_WANTED;
    }
    return attempt.closed() || attempt.voidRequested() ? TOO_LATE : GRANTED;
  }
}
