package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.payment.bank.statement.Statements.Contents;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a statement's credits on record, each once, however often and in however many files it is
 * told. The file itself is kept sealed, as a webhook's bytes are.
 */
@Component
@Clause({ClauseId.B_5_5, ClauseId.B_5_10})
class StatementImport {

  private static final long ONE_AT_A_TIME = 0x6261_6e6b_7374_6dL;

  private final JdbcClient jdbc;
  private final BankCredits credits;
  private final WireSealer sealer;
  private final Clock clock;

  StatementImport(JdbcClient jdbc, BankCredits credits, WireSealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.credits = credits;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * What was new.
   *
   * @param file its place among the files
   * @param known credits that were on record before
   */
  record Taken(long file, int taken, int known) {}

  /** All or nothing; one file after the other, so that what is known is known. */
  @Transactional
  public Taken take(byte[] file, Contents contents, String importedBy) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query().singleRow();
    long id = keep(file, contents, importedBy);
    int taken = 0;
    for (StatementEntry entry : contents.credits()) {
      List<BankCredits.Known> before = credits.known(entry);
      if (before.stream().noneMatch(known -> isSame(known, entry))) {
        credits.add(id, judged(entry, before));
        taken++;
      }
    }
    return new Taken(id, taken, contents.credits().size() - taken);
  }

  private static boolean isSame(BankCredits.Known known, StatementEntry entry) {
    return known.statementId().equals(entry.statementId())
        && known.hundredths() == entry.hundredths()
        && known.currency().equals(entry.currency());
  }

  private static StatementEntry judged(StatementEntry entry, List<BankCredits.Known> before) {
    if (entry.trouble() != null) {
      return entry;
    }
    if (before.stream().anyMatch(known -> known.statementId().equals(entry.statementId()))) {
      return entry.troubled(Trouble.SUM_CHANGED);
    }
    if (!before.isEmpty()) {
      return entry.troubled(Trouble.SEEN_IN_ANOTHER_STATEMENT);
    }
    return entry.tenge().isEmpty() ? entry.troubled(Trouble.NOT_IN_WHOLE_TENGE) : entry;
  }

  private long keep(byte[] file, Contents contents, String importedBy) {
    byte[] digest = sha256(file);
    Optional<Long> before =
        jdbc.sql("select id from bank_statement where digest = ?")
            .param(digest)
            .query(Long.class)
            .optional();
    return before.orElseGet(
        () ->
            jdbc.sql(
                    """
                    insert into bank_statement (digest, format, imported_by, imported_at, sealed)
                    values (?, ?, ?, ?, ?) returning id
                    """)
                .param(digest)
                .param(contents.format().name())
                .param(importedBy)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(sealer.seal(file, digest))
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
