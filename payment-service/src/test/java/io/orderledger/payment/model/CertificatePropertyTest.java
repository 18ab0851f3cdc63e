package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.junit.jupiter.api.Test;

/**
 * A thousand random lives of two orders that are paid with one certificate and with cards, edited,
 * shipped, cancelled and returned, while everything that the certificate and the cards' provider
 * are asked is done late, twice and in any order. Replay one with {@code -Dseed=…}.
 */
class CertificatePropertyTest {

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_4_3, ClauseId.B_5_11, ClauseId.B_5_12, ClauseId.B_9_5})
  void a_certificate_gives_no_more_than_it_has_and_gets_its_proportion_back_to_the_tenge() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int restored = 0;
    int together = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        SharedCertificate life = new SharedCertificate(seed);
        life.live();
        restored +=
            life.certificate().uses().values().stream().anyMatch(use -> use.restored().isPositive())
                ? 1
                : 0;
        together += life.bothPaid() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(restored).as("lives in which something came back").isGreaterThan(100);
      assertThat(together).as("lives in which certificate and card paid").isGreaterThan(100);
    }
  }
}
