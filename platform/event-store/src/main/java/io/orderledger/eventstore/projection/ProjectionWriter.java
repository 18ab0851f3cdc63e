package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches: rows and token in one transaction, so that each event is applied exactly once,
 * whatever dies when.
 *
 * <p>The token moves first, and only from the index before the batch, in this edition, under this
 * owner's claim. That row lock also keeps the claim while the transaction lasts.
 */
final class ProjectionWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionWriter.class);

  private static final String MOVE_TOKEN =
      "update projection_token set log_index = ?, claimed_at = clock_timestamp()"
          + " where log_index = ? and edition = ? and owner = ?";

  private final DataSource dataSource;
  private final Projection projection;
  private final ProjectionSchema schema;
  private final String owner;
  private final Standing standing;

  ProjectionWriter(
      DataSource dataSource,
      Projection projection,
      ProjectionSchema schema,
      String owner,
      Standing standing) {
    this.dataSource = dataSource;
    this.projection = projection;
    this.schema = schema;
    this.owner = owner;
    this.standing = standing;
  }

  /**
   * Writes the batch, or of a batch that holds a poisonous event all that comes before it.
   *
   * @throws PoisonousEvent when one stopped it
   * @throws SQLException when it may succeed later
   */
  void write(List<RecordedEvent> batch) throws SQLException {
    try {
      writeAtOnce(batch);
    } catch (SQLException | RuntimeException | Error failure) {
      if (isNoFaultOfAnEvent(failure)) {
        throw failure;
      }
      writeOneByOne(batch);
    }
  }

  private void writeOneByOne(List<RecordedEvent> batch) throws SQLException {
    for (RecordedEvent event : batch) {
      try {
        writeAtOnce(List.of(event));
      } catch (SQLException | RuntimeException | Error failure) {
        if (isNoFaultOfAnEvent(failure)) {
          throw failure;
        }
        PoisonousEvent poisonous = PoisonousEvent.inapplicable(projection.name(), event, failure);
        if (standing.stopped(event.logIndex(), event.type(), Failure.inClear(failure))) {
          LOG.error("{}", poisonous.getMessage());
        }
        throw poisonous;
      }
    }
  }

  private boolean isNoFaultOfAnEvent(Throwable failure) {
    if (failure instanceof ClaimLost) {
      standing.elsewhere();
      return true;
    }
    if (Failure.passes(failure)) {
      standing.retrying(Failure.inClear(failure));
      return true;
    }
    return false;
  }

  private void writeAtOnce(List<RecordedEvent> batch) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        begin(connection);
        moveToken(connection, batch.getFirst().logIndex() - 1, batch.getLast().logIndex());
        projection.apply(batch, connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error failure) {
        rollback(connection, failure);
        throw failure;
      } finally {
        restoreAutoCommit(connection);
      }
    }
    standing.applied(batch.getLast().logIndex());
  }

  /**
   * A commit lost in a crash takes rows and token with it, and the events are applied again: no
   * need to wait for the disk, nor to delay the appends that must.
   */
  private void begin(Connection connection) throws SQLException {
    try (var settings = connection.createStatement()) {
      settings.execute(
          """
          set local search_path to %s;
          set local synchronous_commit to off;
          set local idle_in_transaction_session_timeout to '60s'\
          """
              .formatted(schema.live()));
    }
  }

  private void moveToken(Connection connection, long from, long to) throws SQLException {
    try (var update = connection.prepareStatement(MOVE_TOKEN)) {
      update.setLong(1, to);
      update.setLong(2, from);
      update.setString(3, schema.edition());
      update.setString(4, owner);
      if (update.executeUpdate() != 1) {
        throw new ClaimLost(
            "Projection %s is not this instance's at index %d any more."
                .formatted(projection.name(), from));
      }
    }
  }

  private static void rollback(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      failure.addSuppressed(lost);
    }
  }

  private static void restoreAutoCommit(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException lost) {
      LOG.debug("A connection was lost: {}", Failure.inClear(lost));
    }
  }

  /** Another instance took over, or another edition was installed. */
  static final class ClaimLost extends RuntimeException {
    ClaimLost(String message) {
      super(message);
    }
  }
}
