package io.orderledger.returns.model;

/** What an inspection can find against a return (B-9.1). */
public enum InspectionGround {
  USED,
  LABELS_MISSING,
  DAMAGED_BY_BUYER,
  NOT_THE_SOLD_ITEM
}
