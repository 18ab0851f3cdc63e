package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A read model: a pure function of the committed order into tables of its own.
 *
 * <p>The same events must give the same rows whenever they are applied, or a replay cannot be
 * compared with them: no {@code now()}, no random, no generated keys; times come from the events.
 */
public interface Projection {

  /** A lower-case identifier; its tables live in schema {@code projection_<name>}. */
  String name();

  /**
   * A class path resource with the DDL of its tables, without schema names. Every table has a
   * primary key, of ids only: differences found by a replay are reported by key. A changed text
   * rebuilds the projection from its first event.
   */
  String schemaResource();

  /** Raised when {@link #apply} makes other rows than before: rebuilds as a changed DDL does. */
  default int revision() {
    return 1;
  }

  /**
   * Applies some events, in order of their log index and without a hole since the last call.
   *
   * <p>All in one statement, or few, where it can: batches hold up to some thousand events.
   *
   * @param connection in a transaction that ends elsewhere, together with the token; its search
   *     path is the projection's schema, live or shadow
   * @throws SQLException when transient (connection lost, serialisation) the batch is tried again;
   *     any other exception is pinned to one event, and the projection stops before it
   */
  void apply(List<RecordedEvent> batch, Connection connection) throws SQLException;
}
