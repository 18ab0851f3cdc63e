package io.orderledger.returns.model;

/** Why goods of proper quality go back (B-9.1); nobody has to have a better reason. */
public enum ReturnReason {
  CHANGED_MIND,
  WRONG_SIZE,
  WRONG_COLOUR,
  OTHER
}
