package io.orderledger.messaging.inbound;

import io.orderledger.eventstore.OutcomeUnknown;
import io.orderledger.eventstore.StoreUnavailable;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.StreamContended;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that pass by themselves from those that a person must judge. */
final class TransientFailure {

  /**
   * SQLSTATE classes: connection, insufficient resources, operator intervention (a server that
   * starts or stops), transaction rollback (deadlock, serialization), read-only after a failover.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "40", "25");

  /** A lock that was not given in time. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private TransientFailure() {}

  static boolean is(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (passes(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return cause instanceof OutcomeUnknown
        || cause instanceof RequestInFlight
        || cause instanceof StreamContended
        || cause instanceof StoreUnavailable
        || cause instanceof TransientDataAccessException
        || cause instanceof RecoverableDataAccessException
        || cause instanceof NonTransientDataAccessResourceException
        || cause instanceof RetriableException
        || cause instanceof SQLTransientException
        || cause instanceof SQLRecoverableException
        || (cause instanceof SQLException sql && passes(sql.getSQLState()));
  }

  private static boolean passes(@Nullable String sqlState) {
    return sqlState != null
        && sqlState.length() == 5
        && (CLASSES.contains(sqlState.substring(0, 2)) || sqlState.equals(LOCK_NOT_AVAILABLE));
  }
}
