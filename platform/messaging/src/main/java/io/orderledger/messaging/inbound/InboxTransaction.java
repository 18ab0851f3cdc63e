package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** A table's change and its inbox key, in one transaction. */
final class InboxTransaction {

  /** The change. */
  @FunctionalInterface
  interface Change {
    Handled on(Connection connection) throws SQLException;
  }

  private InboxTransaction() {}

  static Handled run(DataSource dataSource, String consumer, String messageId, Change change) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean commit = false;
      try {
        Handled handled =
            first(connection, consumer, messageId) ? change.on(connection) : Handled.applied();
        commit = handled instanceof Handled.Applied;
        return handled;
      } finally {
        end(connection, commit);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("reaction " + consumer, null, e);
    }
  }

  private static boolean first(Connection connection, String consumer, String messageId)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into messaging.inbox (consumer, message_id) values (?, ?)
            on conflict do nothing
            """)) {
      insert.setString(1, consumer);
      insert.setString(2, messageId);
      return insert.executeUpdate() == 1;
    }
  }

  private static void end(Connection connection, boolean commit) throws SQLException {
    if (commit) {
      connection.commit();
    } else {
      connection.rollback();
    }
    connection.setAutoCommit(true);
  }
}
