package io.orderledger.payment.ledger;

/** The accounts of an order's ledger. */
public enum LedgerAccount {
  /** What the buyer owes; negative while the seller owes the buyer. */
  CUSTOMER_RECEIVABLE,
  /** What was sold. */
  SALES,
  /** What of it was given back to the buyer for goods returned or by the seller's word. */
  SALES_RETURNED,
  /** Held on the buyer's card or reserved of a certificate, not yet taken. */
  HELD_AT_PROVIDER,
  /** The other side of every hold. */
  HELD_FOR_CUSTOMER,
  /** Taken money that is with the provider. */
  PROVIDER_CLEARING,
  /** What providers keep of it. */
  PROVIDER_FEES,
  /** Money that is on the seller's account at a bank. */
  BANK,
  /** Cash that couriers took and have not handed in; negative when they handed in more. */
  CASH_WITH_COURIERS,
  /** Cash in the seller's desks. */
  CASH_DESK,
  /** What holders of certificates can still pay with: owed in goods, never in money (B-3.4). */
  CERTIFICATES,
  /** What certificates were sold for. */
  CERTIFICATES_SOLD,
  /** What was on certificates when their time was over. */
  CERTIFICATES_EXPIRED,
  /** Refunds asked for and not yet made. */
  REFUNDS_PAYABLE,
  /** Money that a scheme took back until it decides (B-5.13). */
  DISPUTED,
  /** Money that a scheme took for good. */
  CHARGEBACK_LOSS
}
