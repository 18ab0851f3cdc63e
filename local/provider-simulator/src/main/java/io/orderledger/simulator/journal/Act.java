package io.orderledger.simulator.journal;

import java.util.List;

/** What one act changed: one line of the journal. */
public interface Act<N extends Notice> {

  /** What is to be told of it. */
  List<N> notices();

  /** Ids of notices whose delivery has ended. */
  List<Long> told();

  /** Whether an act only looked: nothing is written of it. */
  boolean changesNothing();
}
