package io.orderledger.payment.certificate;

import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits how often a wrong code is tried: by one person, whatever certificates they name, and for
 * one certificate, whoever names it. A guess is counted before its outcome is known, so that many
 * at once are no more than one after the other; a right one is taken back.
 */
@Component
class Guesses {

  private final JdbcClient jdbc;
  private final CertificateSettings settings;
  private final Clock clock;

  Guesses(JdbcClient jdbc, CertificateSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts a guess; answers 429 when there were too many of late.
   *
   * @param about what is guessed: a certificate's id, which need not exist
   * @return by which it is taken back
   */
  long begin(String guesser, String about) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    OffsetDateTime since = now.minus(settings.guessesPer());
    jdbc.sql("delete from certificate_guess where guessed_at <= ?").param(since).update();
    long guess =
        jdbc.sql(
                """
                insert into certificate_guess (guesser, about, guessed_at) values (?, ?, ?)
                returning id
                """)
            .params(guesser, about, now)
            .query(Long.class)
            .single();
    if (count("guesser", guesser, since) > settings.guesses()
        || count("about", about, since) > settings.guessesForOne()) {
      throw Problems.of(
          Problem.of(429, "too-many-guesses", "Codes were tried too often.")
              .next("Wait an hour, then type the code as it is printed, or ask the seller."));
    }
    return guess;
  }

  private long count(String column, String value, OffsetDateTime since) {
    return jdbc.sql(
            "select count(*) from certificate_guess where " + column + " = ? and guessed_at > ?")
        .params(value, since)
        .query(Long.class)
        .single();
  }

  /** It was no guess: the code was right. */
  void wasRight(long guess) {
    jdbc.sql("delete from certificate_guess where id = ?").param(guess).update();
  }
}
