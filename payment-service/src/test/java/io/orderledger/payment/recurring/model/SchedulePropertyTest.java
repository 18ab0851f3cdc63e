package io.orderledger.payment.recurring.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.recurring.model.Cadence.Unit;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random lives of schedules, whose days go by. {@code -Dseed=…} lives one of them again. */
class SchedulePropertyTest {

  @Test
  @Clause(ClauseId.B_5_15)
  void whatever_is_told_how_often_each_period_has_one_charge_on_a_day_that_was_told_ahead() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int charged = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        charged += new Life(new Random(seed)).live();
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(charged).as("charges that were let in").isGreaterThan(500);
    }
  }

  private static final class Life {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private final Random random;
    private final int notice;
    private final MandateStory story;
    private final Map<Long, OrderNumber> paid = new HashMap<>();
    private final Map<OrderNumber, LocalDate> told = new HashMap<>();
    private LocalDate today = FIRST.minusDays(5);
    private boolean cancelled;
    private int charged;

    Life(Random random) {
      this.random = random;
      this.notice = random.nextInt(4);
      this.story =
          ScheduleStory.given(
              1 + random.nextInt(2), random.nextBoolean() ? Unit.MONTH : Unit.WEEK, notice, FIRST);
    }

    int live() {
      for (int step = 0; step < 400; step++) {
        OrderNumber order = OrderNumber.ofIndex(random.nextInt(4));
        int attempt = 1 + random.nextInt(3);
        MandateCommand command =
            switch (random.nextInt(12)) {
              case 0 -> ScheduleStory.put(order, today);
              case 1 -> ScheduleStory.asked(order, attempt);
              case 2 -> ScheduleStory.failed(order, attempt, "insufficient_funds", today);
              case 3 -> ScheduleStory.made(order, attempt);
              case 4 -> random.nextInt(20) == 0 ? MandateStory.cancel() : refused(order, attempt);
              case 5, 6, 7 ->
                  MandateStory.charge(order, attempt, 1 + random.nextInt(10_000), today);
              default -> ScheduleStory.look(order, 1 + random.nextInt(10_000), today);
            };
        if (MandateDecider.decide(story.state, command)
            instanceof Decision.Accepted<MandateEvent>) {
          story.when(command).forEach(this::judge);
        }
        today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(6) : 0);
      }
      return charged;
    }

    private static MandateCommand refused(OrderNumber order, int attempt) {
      return MandateStory.refused(order, attempt);
    }

    private void judge(MandateEvent event) {
      switch (event) {
        case ChargeAnnounced e -> {
          assertThat(cancelled).isFalse();
          assertThat(e.on()).isAfterOrEqualTo(today.plusDays(notice));
          assertThat(e.amount().isMoreThan(MandateStory.MAXIMUM)).isFalse();
          told.put(e.order(), e.on());
        }
        case ChargeFellDue e -> {
          assertThat(cancelled).isFalse();
          if (notice > 0 && !e.amount().isMoreThan(MandateStory.MAXIMUM)) {
            assertThat(told.get(e.order())).isBeforeOrEqualTo(today);
          }
        }
        case ChargeAdmitted e -> {
          assertThat(cancelled).isFalse();
          assertThat(e.amount().isMoreThan(MandateStory.MAXIMUM)).isFalse();
          assertThat(paid.putIfAbsent(period(e.on()), e.order())).isNull();
          charged++;
        }
        case ChargeRefused e -> assertThat(paid.values().remove(e.order())).isTrue();
        case MandateEvent.MandateCancelled _ -> cancelled = true;
        case MandateEvent.MandateGiven _ -> throw new AssertionError("It was given already.");
        case ScheduleEvent _ -> {
          // Judged by what follows from it.
        }
      }
    }

    private long period(LocalDate day) {
      return ((Mandate.Given) story.state).terms().periodOf(day);
    }
  }
}
