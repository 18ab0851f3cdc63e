package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a report in, whoever brings it: uploaded or fetched, its lines count once. */
@Component
@Clause(ClauseId.B_5_19)
class ReportDesk {

  private final ReportImport reports;
  private final SettlementBooks books;
  private final Reconciliation reconciliation;

  ReportDesk(ReportImport reports, SettlementBooks books, Reconciliation reconciliation) {
    this.reports = reports;
    this.books = books;
    this.reconciliation = reconciliation;
  }

  /**
   * What a report came to.
   *
   * @param lines that it tells of
   * @param taken of them that were new
   * @param completed of them whose fee or payout was new
   */
  record Imported(int lines, int taken, int completed) {}

  /** Puts it on record, posts the fees of its days and reconciles the day it is of. */
  Imported take(
      SettlementAccount of,
      LocalDate day,
      byte[] file,
      List<SettlementLine> lines,
      String broughtBy) {
    ReportImport.Taken taken = reports.take(of, day, file, lines, broughtBy);
    Set<LocalDate> days =
        lines.stream().map(SettlementLine::day).collect(Collectors.toCollection(TreeSet::new));
    days.forEach(moved -> books.tellFees(of, moved, broughtBy));
    reconciliation.run(day, broughtBy);
    return new Imported(lines.size(), taken.taken(), taken.completed());
  }
}
