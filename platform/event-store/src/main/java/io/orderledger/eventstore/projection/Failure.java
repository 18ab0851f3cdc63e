package io.orderledger.eventstore.projection;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells failures of the world, which pass, from failures of an event, which stay. */
final class Failure {

  /**
   * Connection, rollback, resources, locks, operator, system (classes of SQLSTATE), and two states
   * of class 25: read-only, as after a failover, and idle in transaction for too long.
   */
  private static final Set<String> PASSING =
      Set.of("08", "40", "53", "55", "57", "58", "25006", "25P03");

  private Failure() {}

  static boolean passes(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLTransientException
          || at instanceof SQLRecoverableException
          || at instanceof OutOfMemoryError
          || (at instanceof SQLException sql && passes(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (PASSING.contains(state.substring(0, 2)) || PASSING.contains(state));
  }

  /**
   * What happened, fit for logs and health: of a database error its state and message without the
   * detail, which quotes values of rows; of any other the class alone.
   */
  static String inClear(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
        String message = String.valueOf(sql.getServerErrorMessage().getMessage());
        return sql.getSQLState() + (quotesValue(message) ? "" : " " + message);
      }
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Such as {@code invalid input syntax for type integer: "…"}. */
  private static boolean quotesValue(String message) {
    return message.contains(": \"");
  }
}
