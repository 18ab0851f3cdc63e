package io.orderledger.shared.event;

/** What money came by, and what it goes back by (B-5.11). */
public enum PaymentMeans {
  /** Through a provider, by an attempt. */
  CARD,
  /** By a bank, which the buyer pays back by instalments: it recalculates (B-5.8). */
  INSTALMENTS,
  /** A purchased certificate: what goes back to it is no money (B-3.4). */
  CERTIFICATE,
  /** Credited to the seller's account at a bank. */
  BANK_TRANSFER,
  /** In cash to a courier, who holds it until it is handed in. */
  CASH_TO_COURIER,
  /** In cash at a desk. */
  CASH_AT_DESK;

  public boolean isCash() {
    return switch (this) {
      case CASH_TO_COURIER, CASH_AT_DESK -> true;
      case CARD, INSTALMENTS, CERTIFICATE, BANK_TRANSFER -> false;
    };
  }
}
