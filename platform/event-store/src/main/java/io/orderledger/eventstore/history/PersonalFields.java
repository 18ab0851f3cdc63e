package io.orderledger.eventstore.history;

/** How a history shows what is marked as personal. What was erased is null in either case. */
public enum PersonalFields {
  /** For those whose business it is, and whose reading is on record. */
  CLEAR,
  /** A mark stands in place of each. */
  REDACTED
}
