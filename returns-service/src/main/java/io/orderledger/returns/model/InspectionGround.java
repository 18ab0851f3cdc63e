package io.orderledger.returns.model;

/** What an inspection can find against a return (B-8.1, B-8.8, B-9.1). */
public enum InspectionGround {
  USED,
  LABELS_MISSING,
  DAMAGED_BY_BUYER,
  NOT_THE_SOLD_ITEM,
  DEFECT_NOT_CONFIRMED,
  WARRANTY_OVER
}
