package io.orderledger.returns.model;

/** Why goods go back; for goods of proper quality nobody has to have a better reason (B-9.1). */
public enum ReturnReason {
  CHANGED_MIND,
  WRONG_SIZE,
  WRONG_COLOUR,
  OTHER,
  /** The goods are not of proper quality: what was paid for them goes back (B-9.2). */
  DEFECT
}
