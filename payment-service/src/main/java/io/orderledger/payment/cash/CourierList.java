package io.orderledger.payment.cash;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Couriers whose cash is not settled: who holds some, and who handed in too much. */
@Component
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
class CourierList {

  /**
   * The oldest taking that is not covered; takings come in the order of their sums, but for facts
   * that were told late.
   */
  private static final String UNSETTLED =
      """
      select * from (
        select c.courier, c.taken - c.handed_in as held, c.handed_in_at,
               (select t.taken_at from projection_courier_cash.taking t
                 where t.courier = c.courier and t.upto > c.handed_in
                 order by t.upto limit 1) as since
          from projection_courier_cash.courier c
         where c.taken <> c.handed_in) unsettled
      """;

  private final JdbcClient jdbc;
  private final CashSettings settings;
  private final Clock clock;

  CourierList(JdbcClient jdbc, CashSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One courier.
   *
   * @param held what is still to be handed in; zero when too much was
   * @param surplus what was handed in beyond all that is known to have been taken
   * @param since when the oldest of what is held was taken; null when nothing is held
   * @param overdue whether that is longer ago than it may be
   * @param handedInAt the last time; null when never
   */
  record CourierLine(
      String courier,
      Tenge held,
      Tenge surplus,
      @Nullable Instant since,
      boolean overdue,
      @Nullable Instant handedInAt) {}

  /** In order of their ids, after one. */
  List<CourierLine> unsettled(boolean onlyOverdue, String after, int atMost) {
    OffsetDateTime limit = limit();
    return jdbc.sql(
            UNSETTLED
                + """
                 where courier > :after and (not :onlyOverdue or since <= :limit)
                 order by courier limit :atMost
                """)
        .param("after", after)
        .param("onlyOverdue", onlyOverdue)
        .param("limit", limit)
        .param("atMost", atMost)
        .query((row, n) -> line(row, limit.toInstant()))
        .list();
  }

  /** How many hold cash for longer than they may. */
  long overdue() {
    return jdbc.sql("select count(*) from (" + UNSETTLED + ") held where since <= :limit")
        .param("limit", limit())
        .query(Long.class)
        .single();
  }

  /** Whether cash that was taken then should have been handed in by now. */
  boolean isOverdue(Instant since) {
    return !since.isAfter(limit().toInstant());
  }

  private OffsetDateTime limit() {
    return clock.instant().minus(settings.handInWithin()).atOffset(ZoneOffset.UTC);
  }

  private static CourierLine line(ResultSet row, Instant limit) throws SQLException {
    long held = row.getLong("held");
    Instant since = moment(row, "since");
    return new CourierLine(
        row.getString("courier"),
        Tenge.of(Math.max(held, 0)),
        Tenge.of(Math.max(-held, 0)),
        since,
        since != null && !since.isAfter(limit),
        moment(row, "handed_in_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
