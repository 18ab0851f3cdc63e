package io.orderledger.payment.reconciliation;

import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A day, reconciled. */
@RestController
@Tag(name = "Reconciliation")
@Clause(ClauseId.B_5_19)
class ReconciliationEndpoint {

  /**
   * How an Almaty day stands.
   *
   * @param lastRun null when it was never reconciled
   * @param accounts those that a report of the day or a line tells of
   */
  record DayView(
      LocalDate day,
      @Nullable Instant lastRun,
      long open,
      long explained,
      long resolved,
      List<AccountLine> accounts) {}

  /**
   * An account at a provider on that day.
   *
   * @param lines that the provider told
   * @param gross what moved, as the provider says
   * @param kept the provider's fees
   * @param payouts that were to arrive that day
   * @param credited of them, as the bank says
   */
  record AccountLine(
      @Schema(example = "stripe") String provider,
      @Schema(example = "shared") String account,
      boolean reported,
      long lines,
      @Schema(example = "19500.00 KZT") String gross,
      @Schema(example = "565.50 KZT") String kept,
      @Schema(example = "18934.50 KZT") String payouts,
      @Schema(example = "18934.50 KZT") String credited) {}

  private final Reconciliation reconciliation;
  private final JdbcClient jdbc;

  ReconciliationEndpoint(Reconciliation reconciliation, JdbcClient jdbc) {
    this.reconciliation = reconciliation;
    this.jdbc = jdbc;
  }

  @Operation(
      summary = "Reconciles an Almaty day anew",
      description =
          "Finds the same breaks again without doubling them, and closes those that resolved"
              + " themselves. Days with open breaks and yesterday are reconciled by themselves.")
  @PostMapping("/reconciliations/{day}")
  @Access(operator = true)
  DayView run(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Caller caller) {
    reconciliation.run(day, caller.actor());
    return day(day);
  }

  @Operation(summary = "How an Almaty day stands, as it was last reconciled")
  @GetMapping("/reconciliations/{day}")
  @Access(operator = true, auditor = true)
  DayView day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    return new DayView(
        day,
        lastRun(day),
        count(day, "OPEN"),
        count(day, "EXPLAINED"),
        count(day, "RESOLVED"),
        accounts(day));
  }

  private @Nullable Instant lastRun(LocalDate day) {
    return jdbc.sql("select run_at from reconciliation_run where day = ? order by id desc limit 1")
        .param(day)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private long count(LocalDate day, String state) {
    return jdbc.sql("select count(*) from reconciliation_break where day = ? and state = ?")
        .params(day, state)
        .query(Long.class)
        .single();
  }

  private List<AccountLine> accounts(LocalDate day) {
    return jdbc.sql(
            """
            with moved as (
              select provider, account, count(*) as lines, sum(gross) as gross, sum(kept) as kept
                from settlement_line where day = :day group by provider, account),
            paid as (
              select l.provider, l.account, sum(l.net) as payouts,
                     sum(coalesce(c.hundredths, 0)) as credited
                from (select provider, account, payout, sum(gross - fee) as net
                        from settlement_line where payout_on = :day
                       group by provider, account, payout) l
                left join bank_credit c
                  on c.payout = l.provider || '/' || l.account || '/' || l.payout
               group by l.provider, l.account),
            account as (
              select provider, account from moved union select provider, account from paid
               union select provider, account from settlement_report where day = :day)
            select a.provider, a.account, coalesce(m.lines, 0) as lines,
                   coalesce(m.gross, 0) as gross, coalesce(m.kept, 0) as kept,
                   coalesce(p.payouts, 0) as payouts, coalesce(p.credited, 0) as credited,
                   exists (select 1 from settlement_report r
                            where r.provider = a.provider and r.account = a.account
                              and r.day = :day) as reported
              from account a
              left join moved m on m.provider = a.provider and m.account = a.account
              left join paid p on p.provider = a.provider and p.account = a.account
             order by a.provider, a.account
            """)
        .param("day", day)
        .query(
            (row, n) ->
                new AccountLine(
                    row.getString("provider"),
                    row.getString("account"),
                    row.getBoolean("reported"),
                    row.getLong("lines"),
                    Sums.text(row.getLong("gross")),
                    Sums.text(row.getLong("kept")),
                    Sums.text(row.getLong("payouts")),
                    Sums.text(row.getLong("credited"))))
        .list();
  }
}
