package io.orderledger.messaging.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns a redriven record into a waiting one: its prerequisite may stand parked behind it. */
final class WaitAgain {

  private final JdbcClient jdbc;
  private final WaitingRoom room;
  private final Clock clock;
  private final Duration atMost;

  WaitAgain(DataSource dataSource, WaitingRoom room, Clock clock, Duration atMost) {
    this.jdbc = JdbcClient.create(dataSource);
    this.room = room;
    this.clock = clock;
    this.atMost = atMost;
  }

  void move(ConsumerKey key, Kept kept, String prerequisite) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            with closed as (
              update messaging.parked set closed_at = :now, closed_as = 'waiting'
              where id = :id and closed_at is null returning *)
            insert into messaging.waiting
              (consumer, key, topic, partition, record_offset, event_type, message_id,
               prerequisite, sealed, since, deadline)
            select consumer, key, topic, partition, record_offset, event_type, message_id,
                   :prerequisite, sealed, :now, :deadline
            from closed
            on conflict (consumer, message_id) do nothing
            """)
        .param("id", kept.id())
        .param("prerequisite", prerequisite)
        .param("now", Kept.at(now))
        .param("deadline", Kept.at(now.plus(atMost)))
        .update();
    room.add(new WaitingTable.Row(key, kept.topic(), kept.partition(), prerequisite));
  }
}
