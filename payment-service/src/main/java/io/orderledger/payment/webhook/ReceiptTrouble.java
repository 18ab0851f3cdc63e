package io.orderledger.payment.webhook;

/** Why a webhook waits for a person. */
enum ReceiptTrouble {
  /** It is the provider's, and cannot be read. */
  UNDECODABLE,
  /** The key it was kept under is gone, and what it said with it. */
  KEY_EXPIRED,
  /** What it said was not taken down. */
  REFUSED,
  /** The provider, asked about it, said no for good: it may not know what it speaks of. */
  PROVIDER_DECLINED,
  /** Its order never became known. */
  WAITED_TOO_LONG
}
