package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.Credit;
import io.orderledger.payment.reconciliation.model.Payout;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what providers reported. */
@Component
class SettlementLines {

  private final JdbcClient jdbc;

  SettlementLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of an account on an Almaty day. */
  List<SettlementLine> of(SettlementAccount account, LocalDate day) {
    return jdbc.sql("select * from settlement_line where provider = ? and account = ? and day = ?")
        .params(account.provider(), account.account(), day)
        .query((row, n) -> line(row))
        .list();
  }

  /** Those of an account that are about any of these. */
  List<SettlementLine> about(SettlementAccount account, Collection<String> references) {
    return jdbc.sql(
            """
            select * from settlement_line
             where provider = ? and account = ? and reference = any (?::text[])
            """)
        .params(account.provider(), account.account(), references.toArray(String[]::new))
        .query((row, n) -> line(row))
        .list();
  }

  Optional<SettlementLine> find(SettlementAccount account, String id) {
    return jdbc.sql(
            "select * from settlement_line where provider = ? and account = ? and line_id = ?")
        .params(account.provider(), account.account(), id)
        .query((row, n) -> line(row))
        .optional();
  }

  void add(SettlementAccount account, long report, SettlementLine line) {
    jdbc.sql(
            """
            insert into settlement_line
              (provider, account, line_id, report, kind, reference, gross, fee, kept, payout,
               payout_on, at, day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(account.provider())
        .param(account.account())
        .param(line.id())
        .param(report)
        .param(line.kind().name())
        .param(line.reference())
        .param(line.gross())
        .param(line.fee())
        .param(line.kept())
        .param(line.payout())
        .param(line.payoutOn())
        .param(line.at().atOffset(ZoneOffset.UTC))
        .param(line.day())
        .update();
  }

  /** Its fee and its payout, told later than the line itself. */
  void complete(SettlementAccount account, SettlementLine line) {
    jdbc.sql(
            """
            update settlement_line set fee = ?, kept = ?, payout = ?, payout_on = ?
             where provider = ? and account = ? and line_id = ?
            """)
        .param(line.fee())
        .param(line.kept())
        .param(line.payout())
        .param(line.payoutOn())
        .param(account.provider())
        .param(account.account())
        .param(line.id())
        .update();
  }

  /**
   * A payout.
   *
   * @param by the bank's credit that brought it; null until one did
   */
  record Paid(Payout payout, @Nullable Credit by) {}

  /** An account's payouts that are to arrive on an Almaty day, and those that have not yet. */
  List<Paid> payouts(SettlementAccount account, LocalDate day) {
    return jdbc.sql(
            """
            select l.payout, l.payout_on, l.net, c.id, c.booked_on, c.hundredths
              from (select payout, max(payout_on) as payout_on, sum(gross - fee) as net
                      from settlement_line
                     where provider = :provider and account = :account and payout is not null
                     group by payout) l
              left join bank_credit c on c.payout = :provider || '/' || :account || '/' || l.payout
             where l.payout_on = :day or c.id is null
             order by l.payout_on, l.payout
            """)
        .param("provider", account.provider())
        .param("account", account.account())
        .param("day", day)
        .query((row, n) -> paid(row))
        .list();
  }

  private static Paid paid(ResultSet row) throws SQLException {
    LocalDate bookedOn = row.getObject("booked_on", LocalDate.class);
    Credit by =
        bookedOn == null
            ? null
            : new Credit(row.getLong("id"), bookedOn, row.getLong("hundredths"), null);
    return new Paid(
        new Payout(
            row.getString("payout"),
            row.getObject("payout_on", LocalDate.class),
            row.getLong("net"),
            by == null ? null : by.hundredths()),
        by);
  }

  private static SettlementLine line(ResultSet row) throws SQLException {
    return new SettlementLine(
        row.getString("line_id"),
        SettlementLine.Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getLong("gross"),
        row.getLong("fee"),
        row.getString("payout"),
        row.getObject("payout_on", LocalDate.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
