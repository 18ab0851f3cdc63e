package io.orderledger.servicekit.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a while from a fault of ours, however deep it is wrapped. */
final class Outage {

  private Outage() {}

  static boolean caused(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLTransientException
          || at instanceof SQLRecoverableException
          || (at instanceof SQLException sql && passes(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  // Classes of SQLSTATE: connection, resources, operator intervention, system; and read-only.
  private static boolean passes(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("58")
            || state.equals("25006"));
  }
}
