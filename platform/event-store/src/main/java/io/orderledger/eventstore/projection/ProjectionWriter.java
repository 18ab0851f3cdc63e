package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

  private final ProjectionSession session;
  private final Projection projection;
  private final ProjectionSchema schema;
  private final String owner;
  private final Standing standing;

  ProjectionWriter(
      ProjectionSession session,
      Projection projection,
      ProjectionSchema schema,
      String owner,
      Standing standing) {
    this.session = session;
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
    try {
      Connection connection = session.connection();
      moveToken(connection, batch.getFirst().logIndex() - 1, batch.getLast().logIndex());
      projection.apply(batch, connection);
      connection.commit();
    } catch (SQLException | RuntimeException | Error failure) {
      session.close();
      throw failure;
    }
    standing.applied(batch.getLast().logIndex());
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

  /** Another instance took over, or another edition was installed. */
  static final class ClaimLost extends RuntimeException {
    ClaimLost(String message) {
      super(message);
    }
  }
}
