package io.orderledger.messaging.inbound;

import io.orderledger.messaging.RawSealer;
import io.orderledger.messaging.envelope.RawRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * A record that is kept, waiting or parked.
 *
 * @param raw empty when the key that sealed it has expired
 * @param deadline until when it waits; of no meaning when parked
 */
record Kept(
    long id,
    String consumer,
    String key,
    String topic,
    int partition,
    Optional<RawRecord> raw,
    Instant deadline) {

  /** Columns of both tables, in the order that {@link #reader} expects after the id. */
  static RowMapper<Kept> reader(RawSealer sealer) {
    return (row, number) -> {
      String topic = row.getString("topic");
      int partition = row.getInt("partition");
      long offset = row.getLong("record_offset");
      String position = topic + '/' + partition + '/' + offset;
      return new Kept(
          row.getLong("id"),
          row.getString("consumer"),
          Optional.ofNullable(row.getString("key")).orElse(""),
          topic,
          partition,
          sealer
              .open(row.getBytes("sealed"), position)
              .map(bytes -> RawRecord.of(topic, partition, offset, bytes)),
          instant(row, "until"));
    };
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
