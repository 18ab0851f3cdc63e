package io.orderledger.eventstore.append;

import io.orderledger.eventstore.PassingFailure;
import java.sql.SQLException;

/** Tells failures that settle an append from those that leave it open or may pass. */
final class Failures {

  private static final int STATE_LENGTH = 5;

  private Failures() {}

  /** True when the database has told that the statement took no effect, and would tell so again. */
  static boolean areDefinite(SQLException failed) {
    String state = failed.getSQLState();
    // Without a state: no connection, or a pool that is exhausted.
    return state != null && state.length() == STATE_LENGTH && !PassingFailure.isState(state);
  }
}
