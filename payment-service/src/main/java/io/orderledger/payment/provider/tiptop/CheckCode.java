package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.model.Admission;

/**
 * Our word in the provider's codes. Its code 11, a wrong account of the buyer's, is never said:
 * buyers have no account with it.
 */
public final class CheckCode {

  private CheckCode() {}

  /** 0 lets the payment be made; with 20 the buyer is told that it is too late. */
  public static int of(Admission admission) {
    return switch (admission) {
      case GRANTED -> 0;
      case UNKNOWN -> 10;
      case WRONG_AMOUNT -> 12;
      case NOT_WANTED -> 13;
      case TOO_LATE -> 20;
    };
  }
}
