package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.bank.PayoutCredits;
import io.orderledger.payment.reconciliation.SettlementLines.Paid;
import io.orderledger.payment.reconciliation.model.Break;
import io.orderledger.payment.reconciliation.model.Credit;
import io.orderledger.payment.reconciliation.model.DayBooks;
import io.orderledger.payment.reconciliation.model.Movement;
import io.orderledger.payment.reconciliation.model.PayoutMatching;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordPayout;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds a day's movements in the ledger, the provider's lines and the bank's credits against each
 * other. To be done as often as one likes: what it posts it posts once.
 */
@Component
@Clause({ClauseId.B_5_19, ClauseId.A_3_9})
class Reconciliation {

  private static final String BY_ITSELF = "payment-service";

  private final Movements movements;
  private final SettlementLines lines;
  private final SettlementBooks books;
  private final PayoutCredits credits;
  private final Breaks breaks;
  private final ReconciliationSettings settings;
  private final Projections projections;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reconciliation(
      Movements movements,
      SettlementLines lines,
      SettlementBooks books,
      PayoutCredits credits,
      Breaks breaks,
      ReconciliationSettings settings,
      Projections projections,
      JdbcClient jdbc,
      Clock clock) {
    this.movements = movements;
    this.lines = lines;
    this.books = books;
    this.credits = credits;
    this.breaks = breaks;
    this.settings = settings;
    this.projections = projections;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Yesterday, and the days with open breaks. */
  void runByItself() {
    Set<LocalDate> days = new TreeSet<>(breaks.openDays());
    days.add(Almaty.dateOf(clock.instant()).minusDays(1));
    days.forEach(day -> run(day, BY_ITSELF));
  }

  /**
   * Reconciles an Almaty day.
   *
   * @param runBy at whose wish
   */
  void run(LocalDate day, String runBy) {
    projections.catchUp();
    Map<SettlementAccount, List<Movement>> ours = movements.of(day);
    Set<SettlementAccount> reported = reported(day);
    Set<SettlementAccount> accounts = new LinkedHashSet<>(ours.keySet());
    accounts.addAll(reported);
    accounts.addAll(withLines(day));
    List<Credit> open = new ArrayList<>(credits.open());
    Map<SettlementAccount, List<Break>> found = new HashMap<>();
    for (SettlementAccount account : accounts) {
      books.tellFees(account, day, runBy);
      List<Break> ofDay = new ArrayList<>();
      ofDay.addAll(
          moved(account, day, reported.contains(account), ours.getOrDefault(account, List.of())));
      ofDay.addAll(paidOut(account, day, open, runBy));
      found.put(account, ofDay);
    }
    breaks.found(day, found, runBy);
  }

  private List<Break> moved(
      SettlementAccount account, LocalDate day, boolean reported, List<Movement> ofDay) {
    List<SettlementLine> theirs = lines.of(account, day);
    Set<String> references = new HashSet<>();
    ofDay.forEach(movement -> references.add(movement.reference()));
    theirs.forEach(line -> references.add(line.reference()));
    return new DayBooks(
            day,
            reported,
            movements.about(account, references),
            lines.about(account, references),
            settings.agreedWith(account.provider()))
        .breaks();
  }

  private List<Break> paidOut(
      SettlementAccount account, LocalDate day, List<Credit> open, String runBy) {
    List<Paid> payouts = lines.payouts(account, day);
    PayoutMatching matching =
        PayoutMatching.of(
            payouts.stream().map(Paid::payout).toList(),
            open,
            Almaty.dateOf(clock.instant()),
            settings.payoutWithinDays());
    // Decided before, and perhaps not told: told again, it is posted once.
    for (Paid paid : payouts) {
      Credit by = paid.by();
      if (by != null) {
        tell(account, paid.payout().id(), by, runBy);
      }
    }
    for (PayoutMatching.Credited match : matching.credited()) {
      Credit credit = match.credit();
      String payout = match.payout().id();
      open.remove(credit);
      if (credits.take(credit.id(), account + "/" + payout)) {
        tell(account, payout, credit, runBy);
      }
    }
    return matching.breaks().stream().filter(found -> found.day().equals(day)).toList();
  }

  private void tell(SettlementAccount account, String payout, Credit by, String runBy) {
    books.tell(
        new RecordPayout(account, payout, by.id(), by.bookedOn(), by.hundredths()),
        account + "/" + payout,
        runBy);
  }

  private Set<SettlementAccount> reported(LocalDate day) {
    return accounts("select distinct provider, account from settlement_report where day = ?", day);
  }

  private Set<SettlementAccount> withLines(LocalDate day) {
    return accounts(
        "select distinct provider, account from settlement_line where ? in (day, payout_on)", day);
  }

  private Set<SettlementAccount> accounts(String sql, LocalDate day) {
    return new LinkedHashSet<>(
        jdbc.sql(sql)
            .param(day)
            .query((row, n) -> new SettlementAccount(row.getString(1), row.getString(2)))
            .list());
  }
}
