package io.orderledger.eventstore;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the world, which pass by themselves, from failures of what was asked, which
 * stay. By PostgreSQL's error codes (its manual, appendix A).
 */
public final class PassingFailure {

  /**
   * Connection, transaction rollback (serialisation, deadlock), insufficient resources, operator
   * intervention (a server that starts or stops), system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Read-only as after a failover; idle in transaction too long; in use; lock not given. */
  private static final Set<String> STATES = Set.of("25006", "25P03", "55006", "55P03");

  private static final int STATE_LENGTH = 5;
  private static final int CLASS_LENGTH = 2;

  /** Causes that go in a circle end somewhere. */
  private static final int DEEPEST = 50;

  private PassingFailure() {}

  /** Whether a failure, or whatever caused it, passes. */
  public static boolean is(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof SQLTransientException
          || at instanceof SQLRecoverableException
          || (at instanceof SQLException sql && isState(sql.getSQLState()))) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  /** Whether a statement that was answered so may be answered otherwise when repeated. */
  public static boolean isState(@Nullable String sqlState) {
    return sqlState != null
        && sqlState.length() == STATE_LENGTH
        && (CLASSES.contains(sqlState.substring(0, CLASS_LENGTH)) || STATES.contains(sqlState));
  }
}
