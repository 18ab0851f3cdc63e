package io.orderledger.payment.evidence;

/** One thing that can be shown to a bank. */
enum EvidenceItem {
  /** What was bought, and for how much. */
  ORDER,
  /** Which edition of the seller's terms the buyer accepted, and when. */
  TERMS_ACCEPTED,
  /** What the buyer was told by mail. */
  NOTICES,
  /** That the goods left, under which number. */
  DISPATCH,
  /** That the goods reached the buyer. */
  HAND_OVER,
  /** The signature, code or document they were given against. */
  SIGNATURE_OR_CODE,
  /** That whoever had the goods is whoever paid, or was named by them. */
  RECIPIENT_IS_PAYER,
  /** What went back to the buyer already. */
  REFUNDS,
  /** What the buyer asked to return, and what became of it. */
  RETURNS,
  /** Why two payments that look the same are not. */
  DUPLICATE_EXPLANATION
}
