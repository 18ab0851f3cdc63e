package io.orderledger.simulator.journal;

/** What a seller is to be told, once what it tells of is safe. */
public interface Notice {

  /** Grows from one notice to the next. */
  long id();
}
