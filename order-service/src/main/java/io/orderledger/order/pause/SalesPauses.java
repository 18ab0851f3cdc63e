package io.orderledger.order.pause;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
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

/** What is not on sale for now, and what was not; concluded orders know nothing of it. */
@Component
@Clause(ClauseId.B_2_12)
class SalesPauses {

  private final JdbcClient jdbc;
  private final Clock clock;

  SalesPauses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One pause.
   *
   * @param sku null when everything of the seller is paused
   * @param endedAt null while it lasts
   */
  record SalesPause(
      String sellerId,
      @Nullable String sku,
      String reason,
      Instant pausedAt,
      String pausedBy,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {}

  /** Pauses, or keeps the pause that is there with its reason. */
  void pause(String sellerId, @Nullable String sku, String reason, String actor) {
    jdbc.sql(
            """
            insert into sales_pause (seller_id, sku, reason, paused_at, paused_by)
              values (:seller, :sku, :reason, :now, :actor)
            on conflict (seller_id, coalesce(sku, '')) where ended_at is null do nothing\
            """)
        .param("seller", sellerId)
        .param("sku", sku)
        .param("reason", reason)
        .param("now", now())
        .param("actor", actor)
        .update();
  }

  /** Ends the pause, if there is one. */
  void end(String sellerId, @Nullable String sku, String actor) {
    jdbc.sql(
            """
            update sales_pause set ended_at = :now, ended_by = :actor
             where seller_id = :seller and coalesce(sku, '') = coalesce(:sku, '')
               and ended_at is null\
            """)
        .param("now", now())
        .param("actor", actor)
        .param("seller", sellerId)
        .param("sku", sku)
        .update();
  }

  /** All of a seller, those that last first, then the newest. */
  List<SalesPause> of(String sellerId) {
    return jdbc.sql(
            """
            select * from sales_pause where seller_id = ?
             order by ended_at is not null, paused_at desc limit 1000\
            """)
        .param(sellerId)
        .query((row, _) -> pause(row))
        .list();
  }

  private static SalesPause pause(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new SalesPause(
        row.getString("seller_id"),
        row.getString("sku"),
        row.getString("reason"),
        row.getObject("paused_at", OffsetDateTime.class).toInstant(),
        row.getString("paused_by"),
        endedAt == null ? null : endedAt.toInstant(),
        row.getString("ended_by"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
