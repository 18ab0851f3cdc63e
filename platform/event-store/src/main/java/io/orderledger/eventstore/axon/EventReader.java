package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.StoreUnavailable;
import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the log and its streams as they lie on disk. */
public final class EventReader {

  private static final String EVENTS =
      "select log_index, stream_id, seq, event_id, stream_type, event_type, revision,"
          + " occurred_at, recorded_at, payload, metadata from "
          + EventStoreSchema.NAME
          + ".event ";
  private static final String LOG = EVENTS + "where log_index > ? order by log_index limit ?";
  private static final String STREAM = EVENTS + "where stream_id = ? and seq >= ? order by seq";
  private static final String HEAD =
      "select coalesce(max(log_index), 0) from " + EventStoreSchema.NAME + ".event";
  private static final String LAST_SEQUENCE =
      "select coalesce(max(seq), -1) from " + EventStoreSchema.NAME + ".event where stream_id = ?";
  private static final String INDEX_BEFORE = "select " + EventStoreSchema.NAME + ".index_before(?)";

  private final DataSource dataSource;

  public EventReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** At most so many events after an index, in the committed order; empty at the log's end. */
  public List<StoredEvent> log(long afterIndex, int limit) {
    return query(
        LOG,
        Math.min(limit, 1000),
        statement -> {
          statement.setLong(1, afterIndex);
          statement.setInt(2, limit);
        });
  }

  /** A stream's events from a sequence on; empty when there are none. */
  public List<StoredEvent> stream(UUID stream, long fromSequence) {
    return query(
        STREAM,
        16,
        statement -> {
          statement.setObject(1, stream);
          statement.setLong(2, fromSequence);
        });
  }

  /** The last index; 0 while the log is empty. */
  public long head() {
    return number(HEAD, statement -> {});
  }

  /** A stream's last sequence; -1 when it is empty. */
  public long lastSequence(UUID stream) {
    return number(LAST_SEQUENCE, statement -> statement.setObject(1, stream));
  }

  /** The last index recorded before a moment; 0 when there is none. */
  public long indexBefore(Instant moment) {
    return number(
        INDEX_BEFORE,
        statement -> statement.setObject(1, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)));
  }

  @FunctionalInterface
  private interface Parameters {
    void on(PreparedStatement statement) throws SQLException;
  }

  private List<StoredEvent> query(String sql, int expected, Parameters parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.on(statement);
      List<StoredEvent> events = new ArrayList<>(expected);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(event(rows));
        }
      }
      return events;
    } catch (SQLException failed) {
      throw new StoreUnavailable("The event log could not be read.", failed);
    }
  }

  private long number(String sql, Parameters parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.on(statement);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failed) {
      throw new StoreUnavailable("The event log could not be read.", failed);
    }
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        new StreamId(row.getString(5), row.getObject(2, UUID.class)),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(6),
        row.getInt(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getBytes(10),
        row.getBytes(11));
  }
}
