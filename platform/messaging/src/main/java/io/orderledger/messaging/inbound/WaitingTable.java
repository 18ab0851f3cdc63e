package io.orderledger.messaging.inbound;

import io.orderledger.messaging.RawSealer;
import io.orderledger.messaging.envelope.Decoded;
import io.orderledger.messaging.envelope.RawRecord;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that wait for their prerequisite, on disk. */
final class WaitingTable {

  /** What memory needs to know of a row. */
  record Row(ConsumerKey key, String topic, int partition, String prerequisite) {}

  private final JdbcClient jdbc;
  private final RawSealer sealer;

  WaitingTable(DataSource dataSource, RawSealer sealer) {
    this.jdbc = JdbcClient.create(dataSource);
    this.sealer = sealer;
  }

  void add(
      ConsumerKey key,
      Decoded.Fact fact,
      RawRecord raw,
      String prerequisite,
      Instant now,
      Instant deadline) {
    jdbc.sql(
            """
            insert into messaging.waiting
              (consumer, key, topic, partition, record_offset, event_type, message_id,
               prerequisite, sealed, since, deadline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, message_id) do nothing
            """)
        .params(
            key.consumer(),
            key.key(),
            raw.topic(),
            raw.partition(),
            raw.offset(),
            fact.type(),
            fact.received().messageId(),
            prerequisite,
            sealer.seal(raw.bytes(), raw.position()),
            Kept.at(now),
            Kept.at(deadline))
        .update();
  }

  /** In order of arrival. */
  List<Kept> of(ConsumerKey key) {
    return jdbc.sql(
            """
            select id, consumer, key, topic, partition, record_offset, sealed, deadline as until
            from messaging.waiting where consumer = ? and key = ? order by id
            """)
        .params(key.consumer(), key.key())
        .query(Kept.reader(sealer))
        .list();
  }

  void remove(long id) {
    jdbc.sql("delete from messaging.waiting where id = ?").param(id).update();
  }

  List<Row> all() {
    return jdbc.sql("select consumer, key, topic, partition, prerequisite from messaging.waiting")
        .query(
            (row, number) ->
                new Row(
                    new ConsumerKey(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5)))
        .list();
  }
}
