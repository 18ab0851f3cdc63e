package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.StoreUnavailable;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last snapshot of each stream whose aggregate wants snapshots. A cache, not a record: lost or
 * of another shape, it is as if it had never been.
 */
final class Snapshots {

  private static final String READ =
      "select seq, stream_type, schema_hash, state from "
          + EventStoreSchema.NAME
          + ".snapshot where stream_id = ?";
  private static final String STORE =
      "insert into "
          + EventStoreSchema.NAME
          + ".snapshot as old (stream_id, seq, stream_type, schema_hash, state)"
          + " values (?, ?, ?, ?, ?) on conflict (stream_id) do update set seq = excluded.seq,"
          + " stream_type = excluded.stream_type, schema_hash = excluded.schema_hash,"
          + " state = excluded.state"
          + " where old.seq < excluded.seq or old.schema_hash <> excluded.schema_hash";

  private record Kind(ServedAggregate<?> aggregate, SnapshotCodec codec) {}

  private final DataSource dataSource;
  private final EventCodec events;
  private final Map<String, Kind> kinds = new HashMap<>();

  Snapshots(
      DataSource dataSource,
      EventCodec events,
      List<ServedAggregate<?>> aggregates,
      JsonMapper mapper) {
    this.dataSource = dataSource;
    this.events = events;
    for (ServedAggregate<?> aggregate : aggregates) {
      if (aggregate.snapshotEvery() > 0) {
        kinds.put(aggregate.name(), new Kind(aggregate, new SnapshotCodec(aggregate, mapper)));
      }
    }
  }

  /** Empty without a query when no aggregate of the store has snapshots. */
  Optional<DomainEventMessage<?>> read(UUID stream) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setObject(1, stream);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? decode(stream, row) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StoreUnavailable("A snapshot could not be read.", failed);
    }
  }

  private Optional<DomainEventMessage<?>> decode(UUID id, ResultSet row) throws SQLException {
    long sequence = row.getLong(1);
    StreamId stream = new StreamId(row.getString(2), id);
    Kind kind = kinds.get(stream.type());
    if (kind == null || !Arrays.equals(kind.codec().schemaHash(), row.getBytes(3))) {
      return Optional.empty();
    }
    Object state = kind.codec().decode(row.getBytes(4), events.position(stream, sequence));
    DecidedAggregate<?, ?, ?> root = kind.aggregate().restored(id.toString(), state);
    return Optional.of(
        new GenericDomainEventMessage<>(stream.type(), id.toString(), sequence, root));
  }

  void store(DomainEventMessage<?> snapshot) {
    Kind kind = kinds.get(snapshot.getType());
    if (kind == null || !(snapshot.getPayload() instanceof DecidedAggregate<?, ?, ?> root)) {
      throw new IllegalArgumentException("No snapshots are kept of " + snapshot.getType());
    }
    StreamId stream =
        new StreamId(snapshot.getType(), UUID.fromString(snapshot.getAggregateIdentifier()));
    long sequence = snapshot.getSequenceNumber();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(STORE)) {
      statement.setObject(1, stream.id());
      statement.setLong(2, sequence);
      statement.setString(3, stream.type());
      statement.setBytes(4, kind.codec().schemaHash());
      statement.setBytes(5, kind.codec().encode(root.state(), events.position(stream, sequence)));
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A snapshot could not be stored.", failed);
    }
  }
}
