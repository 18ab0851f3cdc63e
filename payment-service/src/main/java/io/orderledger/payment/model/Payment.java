package io.orderledger.payment.model;

import io.orderledger.shared.money.Tenge;

/** The payment of one order. */
public sealed interface Payment {

  /** The order is not known here yet. */
  record NotOpened() implements Payment {}

  /** An order's money, wanted or not. */
  sealed interface Opened extends Payment {
    Account account();

    Opened with(Account account);

    /** What is owed and neither held nor taken; nothing once no money is wanted any more. */
    default Tenge outstanding() {
      return switch (this) {
        case Open(var account) -> Shares.of(account).missing();
        case Cancelled _ -> Tenge.ZERO;
      };
    }

    /** What came beyond what is owed and waits for its payer's word (B-5.5). */
    default Tenge credit() {
      return Tenge.sum(Excess.credit(this).values());
    }
  }

  /** The order is to be paid. */
  record Open(Account account) implements Opened {
    @Override
    public Open with(Account changed) {
      return new Open(changed);
    }
  }

  /**
   * The order is cancelled: no money is wanted any more, and what comes goes back.
   *
   * @param withheld documented cost that is kept (B-6.12)
   */
  record Cancelled(Account account, Tenge withheld) implements Opened {
    @Override
    public Cancelled with(Account changed) {
      return new Cancelled(changed, withheld);
    }
  }

  Payment NOT_OPENED = new NotOpened();
}
