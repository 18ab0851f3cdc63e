package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.PassingFailure;
import org.postgresql.util.PSQLException;

/** Tells failures of the world, which pass, from failures of an event, which stay. */
final class Failure {

  private Failure() {}

  static boolean passes(Throwable failure) {
    return PassingFailure.is(failure) || ranOutOfMemory(failure);
  }

  private static boolean ranOutOfMemory(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
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
