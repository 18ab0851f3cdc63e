package io.orderledger.eventstore.append;

import java.sql.SQLException;

/** Tells failures that settle an append from those that leave it open or may pass. */
final class Failures {

  private Failures() {}

  /** True when the database has told that the statement took no effect, and would tell so again. */
  static boolean areDefinite(SQLException failed) {
    String state = failed.getSQLState();
    if (state == null || state.length() != 5) {
      return false; // no connection, pool exhausted
    }
    return switch (state) {
      case "40001", "40P01", "55P03", "25006" -> false; // serialisation, deadlock, lock, read-only
      case "57014" -> false; // cancelled by a timeout
      default ->
          switch (state.substring(0, 2)) {
            // connection, resources, operator (shutdown), system (disk): open, or may pass
            case "08", "53", "57", "58" -> false;
            default -> true;
          };
    };
  }
}
