package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CardNumbers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report's lines on record, each once, however often and in how many files it is told. */
@Component
@Clause(ClauseId.B_5_19)
class ReportImport {

  private static final long ONE_AT_A_TIME = 0x7365_7474_6c65_6dL;

  private final JdbcClient jdbc;
  private final SettlementLines lines;
  private final WireSealer sealer;
  private final Clock clock;

  ReportImport(JdbcClient jdbc, SettlementLines lines, WireSealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * What was in it.
   *
   * @param taken lines that were new
   * @param completed lines of which it told fee or payout for the first time
   */
  record Taken(int taken, int completed) {}

  /** All or nothing; one file after the other, so that what is known is known. */
  @Transactional
  public Taken take(
      SettlementAccount account,
      LocalDate day,
      byte[] file,
      List<SettlementLine> told,
      String importedBy) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query().singleRow();
    long report = keep(account, day, file, importedBy);
    int taken = 0;
    int completed = 0;
    for (SettlementLine line : told) {
      Optional<SettlementLine> known = lines.find(account, line.id());
      if (known.isEmpty()) {
        lines.add(account, report, line);
        taken++;
      } else if (!known.get().equals(line)) {
        completed += complete(account, known.get(), line) ? 1 : 0;
      }
    }
    return new Taken(taken, completed);
  }

  /** An earlier report that is told again, after its lines were paid out, changes nothing. */
  private boolean complete(SettlementAccount account, SettlementLine known, SettlementLine line) {
    boolean same =
        known.kind() == line.kind()
            && known.reference().equals(line.reference())
            && known.gross() == line.gross();
    boolean told = known.payout() == null || line.payout() == null || sameEnd(known, line);
    if (!same || !told) {
      throw Problems.of(
          Problem.of(409, "settlement-line-changed", "Nothing was imported.")
              .detail("The provider told line " + line.id() + " otherwise before.")
              .next("Ask the provider which of the two reports is right."));
    }
    if (line.payout() == null) {
      return false;
    }
    lines.complete(account, line);
    return true;
  }

  private static boolean sameEnd(SettlementLine known, SettlementLine line) {
    return known.fee() == line.fee()
        && line.payout() != null
        && line.payout().equals(known.payout());
  }

  private long keep(SettlementAccount account, LocalDate day, byte[] file, String importedBy) {
    byte[] digest = sha256(file);
    Optional<Long> before =
        jdbc.sql(
                """
                select id from settlement_report
                 where provider = ? and account = ? and day = ? and digest = ?
                """)
            .params(account.provider(), account.account(), day, digest)
            .query(Long.class)
            .optional();
    return before.orElseGet(
        () ->
            jdbc.sql(
                    """
                    insert into settlement_report
                      (provider, account, day, digest, imported_by, imported_at, sealed)
                    values (?, ?, ?, ?, ?, ?, ?) returning id
                    """)
                .param(account.provider())
                .param(account.account())
                .param(day)
                .param(digest)
                .param(importedBy)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(sealer.seal(CardNumbers.masked(file), digest))
                .query(Long.class)
                .single());
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
