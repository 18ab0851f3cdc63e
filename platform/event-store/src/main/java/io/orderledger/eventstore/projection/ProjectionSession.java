package io.orderledger.eventstore.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A projection's own connection, kept while all goes well. Its search path stays the same: the
 * driver forgets every statement it has prepared when a search path changes, and a pooled
 * connection would be prepared anew at each batch, for everyone who borrows it next.
 */
final class ProjectionSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionSession.class);

  private final DataSource dataSource;
  private final String schema;
  private @Nullable Connection open;

  ProjectionSession(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    this.schema = schema;
  }

  /** The connection, between two transactions; opened when there is none. */
  synchronized Connection connection() throws SQLException {
    if (open == null) {
      Connection fresh = dataSource.getConnection();
      try {
        prepare(fresh);
      } catch (SQLException | RuntimeException failed) {
        abort(fresh);
        throw failed;
      }
      open = fresh;
    }
    return open;
  }

  /**
   * A commit lost in a crash takes rows and token with it, and the events are applied again: no
   * need to wait for the disk, nor to delay the appends that must.
   */
  private void prepare(Connection fresh) throws SQLException {
    try (var settings = fresh.createStatement()) {
      settings.execute(
          """
          set search_path to %s;
          set synchronous_commit to off;
          set idle_in_transaction_session_timeout to '60s'\
          """
              .formatted(schema));
    }
    fresh.setAutoCommit(false);
  }

  /** Rolls back and gives the connection up, whatever state it is in; the next one is fresh. */
  @Override
  public synchronized void close() {
    Connection given = open;
    open = null;
    if (given == null) {
      return;
    }
    try (given) {
      given.rollback();
      given.setAutoCommit(true);
      try (var settings = given.createStatement()) {
        settings.execute("reset all");
      }
    } catch (SQLException lost) {
      LOG.debug("A connection was lost: {}", Failure.inClear(lost));
      abort(given);
    }
  }

  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("Already gone: {}", Failure.inClear(gone));
    }
  }
}
