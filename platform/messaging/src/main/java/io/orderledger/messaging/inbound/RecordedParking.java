package io.orderledger.messaging.inbound;

import io.orderledger.shared.decision.Refusal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The persons' side of parking. */
final class RecordedParking implements Parking {

  private static final RowMapper<ParkedRecord> RECORD =
      (row, number) ->
          new ParkedRecord(
              row.getLong("id"),
              row.getString("consumer"),
              row.getString("key"),
              row.getString("topic"),
              row.getInt("partition"),
              row.getLong("record_offset"),
              row.getString("event_type"),
              row.getString("message_id"),
              row.getString("code"),
              row.getString("reason"),
              Kept.instant(row, "parked_at"));

  private final JdbcClient jdbc;
  private final ParkedKeys keys;
  private final ActionTable actions;
  private final Runnable nudge;

  RecordedParking(DataSource dataSource, ParkedKeys keys, ActionTable actions, Runnable nudge) {
    this.jdbc = JdbcClient.create(dataSource);
    this.keys = keys;
    this.actions = actions;
    this.nudge = nudge;
  }

  @Override
  public boolean isParked(String key) {
    return keys.contains(key);
  }

  @Override
  public List<ParkedRecord> list(long afterId, int limit) {
    return jdbc.sql(
            """
            select * from messaging.parked
            where closed_at is null and id > ? order by id limit ?
            """)
        .params(afterId, limit)
        .query(RECORD)
        .list();
  }

  @Override
  public List<ParkedRecord> ofKey(String key) {
    return jdbc.sql(
            "select * from messaging.parked where closed_at is null and key = ? order by id")
        .param(key)
        .query(RECORD)
        .list();
  }

  @Override
  public ParkingAnswer redrive(long parkedId, ParkingOrder order) {
    return ordered(ActionTable.REDRIVE, parkedId, order);
  }

  @Override
  public ParkingAnswer discard(long parkedId, ParkingOrder order) {
    return ordered(ActionTable.DISCARD, parkedId, order);
  }

  @Override
  public List<ParkingAction> actions(int limit) {
    return actions.latest(limit);
  }

  private ParkingAnswer ordered(String kind, long parkedId, ParkingOrder order) {
    Optional<Refusal> fault = order.fault();
    if (fault.isPresent()) {
      return new ParkingAnswer.Refused(fault.get());
    }
    Optional<Long> action = actions.order(kind, parkedId, order);
    if (action.isEmpty()) {
      return new ParkingAnswer.Refused(
          Refusal.of("not-parked", "No parked record has this id: list them anew."));
    }
    nudge.run();
    return new ParkingAnswer.Ordered(action.get());
  }
}
