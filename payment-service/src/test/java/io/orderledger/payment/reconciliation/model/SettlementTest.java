package io.orderledger.payment.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordFees;
import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordPayout;
import io.orderledger.payment.reconciliation.model.SettlementEvent.FeesCharged;
import io.orderledger.payment.reconciliation.model.SettlementEvent.PayoutCredited;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_19)
class SettlementTest {

  private static final SettlementAccount ACCOUNT = new SettlementAccount("stripe", "shared");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private Settlement state = Settlement.NOTHING;

  private List<SettlementEvent> told(SettlementCommand fact) {
    var accepted = (Decision.Accepted<SettlementEvent>) Settlement.decide(state, fact);
    accepted.events().forEach(event -> state = Settlement.evolve(state, event));
    return accepted.events();
  }

  @Test
  void fees_of_a_day_told_again_post_nothing_and_a_later_report_only_what_it_adds() {
    assertThat(told(new RecordFees(ACCOUNT, DAY, 56_550)))
        .containsExactly(new FeesCharged(ACCOUNT, DAY, 56_550, Tenge.of(566)));
    assertThat(told(new RecordFees(ACCOUNT, DAY, 56_550))).isEmpty();
    assertThat(told(new RecordFees(ACCOUNT, DAY, 56_650)))
        .containsExactly(new FeesCharged(ACCOUNT, DAY, 56_650, Tenge.of(1)));
    assertThat(told(new RecordFees(ACCOUNT, DAY, 0)))
        .containsExactly(new FeesCharged(ACCOUNT, DAY, 0, Tenge.of(-567)));
  }

  @Test
  void a_payout_is_credited_once_whatever_credit_it_is_told_with() {
    var credited = new RecordPayout(ACCOUNT, "po_1", 7, DAY, 1_893_450);
    assertThat(told(credited))
        .containsExactly(new PayoutCredited(ACCOUNT, "po_1", 7, DAY, 1_893_450, Tenge.of(18_934)));
    assertThat(told(credited)).isEmpty();
    assertThat(told(new RecordPayout(ACCOUNT, "po_1", 8, DAY, 1_893_450))).isEmpty();
  }

  /** Whole tenge are taken, kept and paid out in hundredths: nothing stays when all is settled. */
  @Test
  void what_was_taken_drains_to_zero_whatever_the_fees() {
    long seed = 20_261_127;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      state = Settlement.NOTHING;
      long clearing = 0;
      List<SettlementEvent> events = new ArrayList<>();
      for (int day = 0; day < 10; day++) {
        long taken = random.nextLong(1, 1_000_000);
        long fee = random.nextLong(0, taken * 3);
        clearing += taken;
        events.addAll(told(new RecordFees(ACCOUNT, DAY.plusDays(day), fee)));
        events.addAll(
            told(
                new RecordPayout(ACCOUNT, "po_" + day, day, DAY.plusDays(day), taken * 100 - fee)));
      }
      for (SettlementEvent event : events) {
        clearing -=
            switch (event) {
              case FeesCharged e -> e.amount().amount();
              case PayoutCredited e -> e.amount().amount();
            };
      }
      assertThat(clearing).as("seed %d, round %d", seed, round).isZero();
    }
  }
}
