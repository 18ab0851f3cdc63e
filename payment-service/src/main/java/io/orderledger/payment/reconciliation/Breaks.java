package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.Break;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of breaks. One that is found again is the same; one that is not found any more ends.
 */
@Component
class Breaks {

  private static final long ONE_AT_A_TIME = 0x7265_636f_6e63_69L;

  private final JdbcClient jdbc;
  private final Clock clock;

  Breaks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that a day's run found; what it did not find any more has resolved itself. */
  @Transactional
  public void found(LocalDate day, Map<SettlementAccount, List<Break>> found, String runBy) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query().singleRow();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    long run =
        jdbc.sql(
                "insert into reconciliation_run (day, run_by, run_at) values (?, ?, ?) returning id")
            .params(day, runBy, now)
            .query(Long.class)
            .single();
    found.forEach((account, breaks) -> breaks.forEach(one -> put(account, one, run, now)));
    jdbc.sql(
            """
            update reconciliation_break set state = 'RESOLVED', resolved_at = ?
             where day = ? and state <> 'RESOLVED' and last_run <> ?
            """)
        .params(now, day, run)
        .update();
  }

  /** With other sums than before it wants another explanation. */
  private void put(SettlementAccount account, Break one, long run, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into reconciliation_break as known
              (day, kind, provider, account, reference, line_id, order_number, ours, theirs, state,
               found_at, last_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            on conflict (day, kind, provider, account, reference, line_id) do update
               set state = case when known.state = 'EXPLAINED'
                                 and known.ours is not distinct from excluded.ours
                                 and known.theirs is not distinct from excluded.theirs
                                then 'EXPLAINED' else 'OPEN' end,
                   order_number = coalesce(excluded.order_number, known.order_number),
                   ours = excluded.ours, theirs = excluded.theirs, last_run = excluded.last_run,
                   resolved_at = null
            """)
        .param(one.day())
        .param(one.kind().name())
        .param(account.provider())
        .param(account.account())
        .param(one.reference())
        .param(one.line())
        .param(one.order() == null ? null : one.order().value())
        .param(one.ours())
        .param(one.theirs())
        .param(now)
        .param(run)
        .update();
  }

  /** Almaty days with breaks that nobody has explained. */
  List<LocalDate> openDays() {
    return jdbc.sql(
            "select distinct day from reconciliation_break where state = 'OPEN' order by day")
        .query(LocalDate.class)
        .list();
  }
}
