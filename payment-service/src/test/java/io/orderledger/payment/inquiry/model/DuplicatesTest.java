package io.orderledger.payment.inquiry.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.inquiry.model.Duplicates.Duplicate;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_19)
class DuplicatesTest {

  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  private static Charge charge(int attempt, long tenge, Duration after) {
    return new Charge(attempt, PaymentMeans.CARD, Tenge.of(tenge), "pi_" + attempt, AT.plus(after));
  }

  @Test
  void the_same_sum_soon_after_is_a_duplicate_of_the_one_before() {
    assertThat(
            Duplicates.in(
                List.of(
                    charge(2, 5_000, Duration.ofMinutes(3)),
                    charge(1, 5_000, Duration.ZERO),
                    charge(3, 5_000, DAY)),
                DAY))
        .containsExactly(new Duplicate(2, 1), new Duplicate(3, 2));
  }

  @Test
  void another_sum_and_the_same_after_a_long_time_are_payments_of_their_own() {
    assertThat(
            Duplicates.in(
                List.of(
                    charge(1, 5_000, Duration.ZERO),
                    charge(2, 5_001, Duration.ofMinutes(1)),
                    charge(3, 5_000, DAY.plusSeconds(1))),
                DAY))
        .isEmpty();
  }
}
