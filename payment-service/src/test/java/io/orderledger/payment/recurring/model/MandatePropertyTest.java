package io.orderledger.payment.recurring.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.MandateEvent.MandateCancelled;
import io.orderledger.payment.recurring.model.MandateEvent.MandateGiven;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random lives of mandates. {@code -Dseed=…} lives one of them again. */
class MandatePropertyTest {

  @Test
  @Clause(ClauseId.B_5_15)
  void whatever_comes_in_whatever_order_a_month_has_one_charge_and_the_end_is_the_end() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int charged = 0;
    for (long seed = first; seed < first + (replayed == null ? 2_000 : 1); seed++) {
      try {
        charged += new Life().live(new Random(seed));
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(charged).as("charges that were let in").isGreaterThan(2_000);
    }
  }

  /** One mandate's; its months begin on the 30th, or on the last day of February. */
  private static final class Life {
    private final MandateStory story = new MandateStory();
    private final Map<Integer, String> paidMonths = new HashMap<>();
    private boolean given;
    private boolean cancelled;
    private int charged;

    int live(Random random) {
      for (int step = 0; step < 40; step++) {
        LocalDate day = MandateStory.FIRST.minusDays(5).plusDays(random.nextInt(200));
        OrderNumber order = OrderNumber.ofIndex(random.nextInt(5));
        int attempt = 1 + random.nextInt(3);
        MandateCommand command =
            switch (random.nextInt(16)) {
              case 0, 1 -> MandateStory.give(MandateStory.MAXIMUM, MandateStory.FIRST);
              case 2, 3 -> MandateStory.refused(order, attempt);
              case 4 ->
                  random.nextInt(5) == 0
                      ? MandateStory.cancel()
                      : MandateStory.refused(order, attempt);
              default -> MandateStory.charge(order, attempt, 1 + random.nextInt(10_000), day);
            };
        if (MandateDecider.decide(story.state, command)
            instanceof Decision.Accepted<MandateEvent>) {
          story.when(command).forEach(this::judge);
        }
      }
      return charged;
    }

    private void judge(MandateEvent event) {
      switch (event) {
        case MandateGiven e -> {
          assertThat(given).isFalse();
          given = true;
        }
        case ChargeAdmitted e -> {
          assertThat(given && !cancelled).isTrue();
          assertThat(e.on().isBefore(MandateStory.FIRST)).isFalse();
          assertThat(e.amount().isMoreThan(MandateStory.MAXIMUM)).isFalse();
          assertThat(paidMonths.putIfAbsent(month(e.on()), key(e.order(), e.attempt()))).isNull();
          charged++;
        }
        case ChargeRefused e ->
            assertThat(paidMonths.values().remove(key(e.order(), e.attempt()))).isTrue();
        case MandateCancelled e -> {
          assertThat(given && !cancelled).isTrue();
          cancelled = true;
        }
        case ScheduleEvent e -> throw new AssertionError("It has no schedule: " + e);
      }
    }

    private static int month(LocalDate day) {
      boolean begun = day.getDayOfMonth() >= Math.min(30, day.lengthOfMonth());
      return day.getYear() * 12 + day.getMonthValue() - (begun ? 0 : 1);
    }

    private static String key(OrderNumber order, int attempt) {
      return order.value() + '/' + attempt;
    }
  }
}
