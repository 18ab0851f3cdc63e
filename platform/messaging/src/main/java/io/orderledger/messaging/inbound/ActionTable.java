package io.orderledger.messaging.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons' orders about parked records, on disk: record and work list in one. */
final class ActionTable {

  static final String REDRIVE = "redrive";
  static final String DISCARD = "discard";

  /** An order to carry out. */
  record Due(long id, String kind, long parkedId, String topic, int partition, String laneKey) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ActionTable(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** Empty when the record is not parked (any more). */
  Optional<Long> order(String kind, long parkedId, ParkingOrder order) {
    return jdbc.sql(
            """
            insert into messaging.parking_action
              (kind, consumer, key, parked_id, topic, partition,
               reason, requested_by, confirmed_by, requested_at)
            select ?, consumer, key, id, topic, partition, ?, ?, ?, ?
            from messaging.parked where id = ? and closed_at is null
            returning id
            """)
        .params(
            kind,
            order.reason(),
            order.requestedBy(),
            order.confirmedBy(),
            Kept.at(clock.instant()),
            parkedId)
        .query(Long.class)
        .optional();
  }

  List<Due> due() {
    return jdbc.sql(
            """
            select id, kind, parked_id, topic, partition,
                   coalesce(key, topic || '#' || partition) as lane
            from messaging.parking_action where finished_at is null order by id
            """)
        .query(
            (row, number) ->
                new Due(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getString(6)))
        .list();
  }

  void finish(long id, String outcome) {
    jdbc.sql(
            """
            update messaging.parking_action set finished_at = ?, outcome = ?
            where id = ? and finished_at is null
            """)
        .params(Kept.at(clock.instant()), outcome, id)
        .update();
  }

  List<ParkingAction> latest(int limit) {
    return jdbc.sql("select * from messaging.parking_action order by id desc limit ?")
        .param(limit)
        .query((row, number) -> action(row))
        .list();
  }

  private static ParkingAction action(ResultSet row) throws SQLException {
    return new ParkingAction(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("consumer"),
        row.getString("key"),
        row.getLong("parked_id"),
        new ParkingOrder(
            row.getString("reason"), row.getString("requested_by"), row.getString("confirmed_by")),
        Kept.instant(row, "requested_at"),
        row.getObject("finished_at") == null ? null : Kept.instant(row, "finished_at"),
        row.getString("outcome"));
  }
}
