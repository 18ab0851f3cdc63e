package io.orderledger.messaging.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to publish a database's events: an advisory lock of one session. It ends with the
 * session, however that ends; the cursor moves on this same session only, so that who lost the
 * right cannot move it.
 */
final class RelayLease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLease.class);
  private static final String LOCK = "hashtextextended('io.orderledger.messaging.relay', 0)";

  private final Connection session;
  private final String relay;

  private RelayLease(Connection session, String relay) {
    this.session = session;
    this.relay = relay;
  }

  /** Empty when another session has it. */
  static Optional<RelayLease> tryTake(DataSource dataSource, String relay) throws SQLException {
    Connection session = dataSource.getConnection();
    try (Statement statement = session.createStatement()) {
      // A machine that vanished without a word must not keep the right for hours. And the cursor
      // need not wait for the disk: an older one after a crash only publishes again.
      statement.execute(
          """
          set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3;
          set synchronous_commit = off\
          """);
      try (ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        taken.next();
        if (taken.getBoolean(1)) {
          return Optional.of(new RelayLease(session, relay));
        }
      }
    } catch (SQLException e) {
      session.close();
      throw e;
    }
    giveBack(session);
    return Optional.empty();
  }

  /** Where the last holder stood; 0 at first. */
  long cursor() throws SQLException {
    try (PreparedStatement select =
        session.prepareStatement("select log_index from messaging.relay_cursor where relay = ?")) {
      select.setString(1, relay);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  void moveCursor(long index) throws SQLException {
    try (PreparedStatement upsert =
        session.prepareStatement(
            """
            insert into messaging.relay_cursor (relay, log_index, moved_at) values (?, ?, now())
            on conflict (relay)
            do update set log_index = excluded.log_index, moved_at = excluded.moved_at
            """)) {
      upsert.setString(1, relay);
      upsert.setLong(2, index);
      upsert.executeUpdate();
    }
  }

  /** Fails when the session, and with it the right, is gone. */
  void verify() throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close() {
    try (Statement statement = session.createStatement()) {
      statement.execute("select pg_advisory_unlock(" + LOCK + ")");
    } catch (SQLException gone) {
      LOG.debug("The relay's session had ended: its right with it.", gone);
    }
    try {
      giveBack(session);
    } catch (SQLException gone) {
      LOG.debug("The relay's session had ended.", gone);
    }
  }

  private static void giveBack(Connection session) throws SQLException {
    try (session;
        Statement statement = session.createStatement()) {
      statement.execute(
          """
          reset tcp_keepalives_idle; reset tcp_keepalives_interval; reset tcp_keepalives_count;
          reset synchronous_commit\
          """);
    }
  }
}
