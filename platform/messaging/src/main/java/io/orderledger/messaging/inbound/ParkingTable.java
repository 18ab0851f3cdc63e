package io.orderledger.messaging.inbound;

import io.orderledger.messaging.RawSealer;
import io.orderledger.messaging.envelope.RawRecord;
import io.orderledger.shared.decision.Refusal;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked records, on disk: what the work with records writes. */
final class ParkingTable {

  /** What a record says of itself; each null when unreadable. */
  record Label(@Nullable String key, @Nullable String type, @Nullable String messageId) {}

  private static final String BEHIND =
      "'behind-parked', 'An earlier record of the key is parked: this one keeps its place.'";

  private final JdbcClient jdbc;
  private final RawSealer sealer;
  private final Clock clock;

  ParkingTable(DataSource dataSource, RawSealer sealer, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.sealer = sealer;
    this.clock = clock;
  }

  /** Parks a record, and behind it what waits of the same consumer and key. */
  void park(String consumer, Label label, RawRecord raw, Refusal why) {
    jdbc.sql(
            """
            with head as (
              insert into messaging.parked
                (consumer, key, topic, partition, record_offset, event_type, message_id,
                 code, reason, sealed, parked_at)
              values (:consumer, :key, :topic, :partition, :offset, :type, :message,
                      :code, :reason, :sealed, :now)
              on conflict do nothing),
            """
                + moveWaiting(BEHIND))
        .param("consumer", consumer)
        .param("key", label.key())
        .param("topic", raw.topic())
        .param("partition", raw.partition())
        .param("offset", raw.offset())
        .param("type", label.type())
        .param("message", label.messageId())
        .param("code", why.code())
        .param("reason", why.message())
        .param("sealed", sealer.seal(raw.bytes(), raw.position()))
        .param("now", Kept.at(clock.instant()))
        .update();
  }

  /** Parks a waiting record, and with it what else waits of the same consumer and key. */
  void parkWaiting(Kept kept, Refusal why) {
    jdbc.sql(
            "with "
                + moveWaiting(
                    """
                    case when id = :id then :code else 'behind-parked' end,
                    case when id = :id then :reason
                         else 'It waited beside a record that was parked: it keeps its place.' end
                    """))
        .param("consumer", kept.consumer())
        .param("key", kept.key())
        .param("id", kept.id())
        .param("code", why.code())
        .param("reason", why.message())
        .param("now", Kept.at(clock.instant()))
        .update();
  }

  private static String moveWaiting(String codeAndReason) {
    return """
    moved as (
      delete from messaging.waiting where consumer = :consumer and key = :key returning *)
    insert into messaging.parked
      (consumer, key, topic, partition, record_offset, event_type, message_id,
       code, reason, sealed, parked_at)
    select consumer, key, topic, partition, record_offset, event_type, message_id,
           %s, sealed, :now
    from moved order by id
    on conflict do nothing
    """
        .formatted(codeAndReason);
  }

  /**
   * Parks a record behind earlier ones of its consumer and key.
   *
   * @return false when none of them is parked any more: nothing was done
   */
  boolean parkBehind(String consumer, Label label, RawRecord raw) {
    return jdbc.sql(
            """
            with earlier as (
              select exists (select from messaging.parked
                where consumer = :consumer and key = :key and closed_at is null) as parked),
            behind as (
              insert into messaging.parked
                (consumer, key, topic, partition, record_offset, event_type, message_id,
                 code, reason, sealed, parked_at)
              select :consumer, :key, :topic, :partition, :offset, :type, :message,
                     %s, :sealed, :now
              from earlier where earlier.parked
              on conflict do nothing)
            select parked from earlier
            """
                .formatted(BEHIND))
        .param("consumer", consumer)
        .param("key", label.key())
        .param("topic", raw.topic())
        .param("partition", raw.partition())
        .param("offset", raw.offset())
        .param("type", label.type())
        .param("message", label.messageId())
        .param("sealed", sealer.seal(raw.bytes(), raw.position()))
        .param("now", Kept.at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Open records of a consumer and key, in order. */
  List<Kept> of(ConsumerKey key) {
    return jdbc.sql(KEPT + " where consumer = ? and key = ? and closed_at is null order by id")
        .params(key.consumer(), key.key())
        .query(Kept.reader(sealer))
        .list();
  }

  /** One record, if it is open. */
  List<Kept> of(long id) {
    return jdbc.sql(KEPT + " where id = ? and closed_at is null")
        .param(id)
        .query(Kept.reader(sealer))
        .list();
  }

  private static final String KEPT =
      """
      select id, consumer, key, topic, partition, record_offset, sealed, parked_at as until
      from messaging.parked
      """;

  /**
   * Ends a record's parking.
   *
   * @param as {@code applied}, {@code waiting} or {@code discarded}
   */
  void close(long id, String as) {
    jdbc.sql(
            """
            update messaging.parked set closed_at = ?, closed_as = ?
            where id = ? and closed_at is null
            """)
        .params(Kept.at(clock.instant()), as, id)
        .update();
  }

  /** A redriven record that is refused again tells why now. */
  void parkedAgain(long id, Refusal why) {
    jdbc.sql("update messaging.parked set code = ?, reason = ? where id = ?")
        .params(why.code(), why.message(), id)
        .update();
  }

  /** All consumers' keys with open records. */
  List<ConsumerKey> keys() {
    return jdbc.sql(
            """
            select distinct consumer, key from messaging.parked
            where closed_at is null and key is not null
            """)
        .query((row, number) -> new ConsumerKey(row.getString(1), row.getString(2)))
        .list();
  }
}
