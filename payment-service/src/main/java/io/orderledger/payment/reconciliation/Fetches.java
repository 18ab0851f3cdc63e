package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.SettlementAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reports were asked for, and what came of it. */
@Component
class Fetches {

  private static final int LONGEST_ERROR = 300;

  private final JdbcClient jdbc;

  Fetches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isFetched(SettlementAccount account, LocalDate day, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from report_fetch
             where provider = ? and account = ? and day = ? and fetched_on >= ?
            """)
        .params(account.provider(), account.account(), day, today)
        .query(Long.class)
        .single()
        .equals(1L);
  }

  void fetched(
      SettlementAccount account,
      LocalDate day,
      LocalDate today,
      ReportDesk.Imported imported,
      Instant at) {
    jdbc.sql(
            """
            insert into report_fetch as f
              (provider, account, day, fetched_on, fetched_at, lines, taken, completed, failures)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (provider, account, day) do update
              set fetched_on = excluded.fetched_on, fetched_at = excluded.fetched_at,
                  lines = excluded.lines, taken = coalesce(f.taken, 0) + excluded.taken,
                  completed = coalesce(f.completed, 0) + excluded.completed,
                  failures = 0, error = null
            """)
        .params(
            account.provider(),
            account.account(),
            day,
            today,
            utc(at),
            imported.lines(),
            imported.taken(),
            imported.completed())
        .update();
  }

  void failed(SettlementAccount account, LocalDate day, String error, Instant at) {
    jdbc.sql(
            """
            insert into report_fetch as f (provider, account, day, failures, failed_at, error)
            values (?, ?, ?, 1, ?, ?)
            on conflict (provider, account, day) do update
              set failures = f.failures + 1, failed_at = excluded.failed_at,
                  error = excluded.error
            """)
        .params(
            account.provider(),
            account.account(),
            day,
            utc(at),
            error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
        .update();
  }

  /**
   * A report that was asked for.
   *
   * @param fetchedAt when it was last had; null while it never was
   * @param lines that it told of then; null as above
   * @param taken of them, in all, that were new
   * @param completed of them, in all, whose fee or payout was new
   * @param failures in a row since then
   * @param error why it was not had; null when it was
   */
  record Fetched(
      String provider,
      String account,
      LocalDate day,
      @Nullable Instant fetchedAt,
      @Nullable Integer lines,
      @Nullable Integer taken,
      @Nullable Integer completed,
      int failures,
      @Nullable Instant failedAt,
      @Nullable String error) {

    static Fetched of(ResultSet row, int n) throws SQLException {
      return new Fetched(
          row.getString("provider"),
          row.getString("account"),
          row.getObject("day", LocalDate.class),
          moment(row, "fetched_at"),
          row.getObject("lines", Integer.class),
          row.getObject("taken", Integer.class),
          row.getObject("completed", Integer.class),
          row.getInt("failures"),
          moment(row, "failed_at"),
          row.getString("error"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant();
    }
  }

  /**
   * The latest days first.
   *
   * @param after day, provider and account of the last one that was seen; null for the first page
   */
  List<Fetched> list(boolean failing, @Nullable List<String> after, int limit) {
    return jdbc.sql(
            """
            select * from report_fetch
             where (not :failing or failures > 0)
               and (:day::date is null or day < :day::date
                    or (day = :day::date and (provider, account) > (:provider, :account)))
             order by day desc, provider, account limit :limit
            """)
        .param("failing", failing)
        .param("day", after == null ? null : after.get(0))
        .param("provider", after == null ? null : after.get(1))
        .param("account", after == null ? null : after.get(2))
        .param("limit", limit)
        .query(Fetched::of)
        .list();
  }

  /** The report of a day; empty when it was never asked for. */
  Optional<Fetched> find(SettlementAccount account, LocalDate day) {
    return jdbc.sql("select * from report_fetch where provider = ? and account = ? and day = ?")
        .params(account.provider(), account.account(), day)
        .query(Fetched::of)
        .optional();
  }

  long failing() {
    return jdbc.sql("select count(*) from report_fetch where failures > 0")
        .query(Long.class)
        .single();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
