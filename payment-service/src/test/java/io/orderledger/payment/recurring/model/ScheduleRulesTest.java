package io.orderledger.payment.recurring.model;

import static io.orderledger.payment.recurring.model.MandateStory.AT;
import static io.orderledger.payment.recurring.model.MandateStory.ID;
import static io.orderledger.payment.recurring.model.MandateStory.ONE;
import static io.orderledger.payment.recurring.model.MandateStory.TWO;
import static io.orderledger.payment.recurring.model.ScheduleStory.asked;
import static io.orderledger.payment.recurring.model.ScheduleStory.failed;
import static io.orderledger.payment.recurring.model.ScheduleStory.give;
import static io.orderledger.payment.recurring.model.ScheduleStory.given;
import static io.orderledger.payment.recurring.model.ScheduleStory.look;
import static io.orderledger.payment.recurring.model.ScheduleStory.made;
import static io.orderledger.payment.recurring.model.ScheduleStory.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.recurring.model.Cadence.Unit;
import io.orderledger.payment.recurring.model.ScheduleCommand.LookAt;
import io.orderledger.payment.recurring.model.ScheduleCommand.ScheduleOrder;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.payment.recurring.model.ScheduleEvent.OrderScheduled;
import io.orderledger.payment.recurring.model.ScheduleEvent.PaymentAsked;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeDropped;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeMade;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_15)
class ScheduleRulesTest {

  private static final LocalDate JAN_31 = LocalDate.of(2027, 1, 31);
  private static final LocalDate FEB_28 = LocalDate.of(2027, 2, 28);

  private static List<LocalDate> days(Cadence cadence, LocalDate first) {
    return LongStream.range(0, 5).mapToObj(n -> cadence.begins(first, n)).toList();
  }

  @Test
  void a_month_that_lacks_the_day_is_charged_on_its_last_and_the_next_on_the_day_again() {
    Cadence monthly = new Cadence(1, Unit.MONTH);
    assertThat(days(monthly, JAN_31))
        .containsExactly(
            JAN_31,
            FEB_28,
            LocalDate.of(2027, 3, 31),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 31));
    assertThat(monthly.begins(LocalDate.of(2028, 1, 31), 1)).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(monthly.begins(LocalDate.of(2028, 1, 31), 2)).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(monthly.periodOf(JAN_31, LocalDate.of(2027, 3, 30))).isOne();
    assertThat(days(new Cadence(2, Unit.WEEK), JAN_31)).contains(JAN_31.plusDays(28));
    assertThat(days(new Cadence(10, Unit.DAY), JAN_31)).contains(JAN_31.plusDays(30));
  }

  @Test
  void each_order_has_a_period_of_its_own_and_keeps_it() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    assertThat(story.when(put(ONE, JAN_31)))
        .containsExactly(new OrderScheduled(ID, ONE, 0, JAN_31, AT));
    assertThat(story.when(put(TWO, JAN_31)))
        .containsExactly(new OrderScheduled(ID, TWO, 1, FEB_28, AT));
    assertThat(story.when(put(ONE, FEB_28))).isEmpty();
    assertThat(story.when(put(OrderNumber.ofIndex(1), LocalDate.of(2027, 5, 2))))
        .containsExactly(
            new OrderScheduled(ID, OrderNumber.ofIndex(1), 4, LocalDate.of(2027, 5, 31), AT));
  }

  @Test
  void only_its_customers_orders_are_put_on_a_schedule_that_was_agreed_to_and_lasts() {
    assertThat(MandateStory.given().refusal(put(ONE, JAN_31))).isEqualTo("no-schedule");
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    assertThat(story.refusal(new ScheduleOrder(ONE, "another", "goods", JAN_31, AT)))
        .isEqualTo("mandate-of-another");
    story.when(MandateStory.cancel());
    assertThat(story.refusal(put(ONE, JAN_31))).isEqualTo("mandate-cancelled");
  }

  @Test
  void a_schedule_leaves_time_to_tell_of_each_charge() {
    assertThat(new MandateStory().refusal(give(3, Unit.DAY, 3, JAN_31, JAN_31.minusDays(9))))
        .isEqualTo("notice-too-long");
    assertThat(new MandateStory().refusal(give(1, Unit.MONTH, 3, JAN_31, JAN_31.minusDays(2))))
        .isEqualTo("first-date-too-near");
  }

  @Test
  void a_charge_falls_due_on_its_day_and_once() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    story.when(put(ONE, JAN_31.minusDays(5)));
    assertThat(story.when(look(ONE, 100, JAN_31.minusDays(1)))).isEmpty();
    assertThat(story.refusal(MandateStory.charge(ONE, 1, 100, JAN_31))).isEqualTo("not-scheduled");
    assertThat(story.when(look(ONE, 100, JAN_31)))
        .containsExactly(new ChargeFellDue(ID, ONE, 1, Tenge.of(100), JAN_31, AT));
    assertThat(story.when(look(ONE, 100, JAN_31))).isEmpty();
    assertThat(story.when(asked(ONE, 1))).containsExactly(new PaymentAsked(ID, ONE, 1, 1, AT));
    assertThat(story.when(asked(ONE, 1))).isEmpty();
    assertThat(story.when(MandateStory.charge(ONE, 1, 100, JAN_31))).hasSize(1);
    assertThat(story.when(made(ONE, 1))).containsExactly(new ScheduledChargeMade(ID, ONE, 1, AT));
    assertThat(story.when(made(ONE, 1))).isEmpty();
    assertThat(story.when(look(ONE, 100, FEB_28))).isEmpty();
  }

  @Test
  void the_customer_is_told_as_many_days_ahead_as_the_consent_says_and_anew_of_a_greater_sum() {
    MandateStory story = given(1, Unit.MONTH, 3, JAN_31);
    story.when(put(ONE, JAN_31.minusDays(20)));
    assertThat(story.when(look(ONE, 100, JAN_31.minusDays(4)))).isEmpty();
    assertThat(story.when(look(ONE, 100, JAN_31.minusDays(3))))
        .containsExactly(new ChargeAnnounced(ID, ONE, Tenge.of(100), JAN_31, AT));
    assertThat(story.when(look(ONE, 100, JAN_31.minusDays(1)))).isEmpty();
    assertThat(story.when(look(ONE, 101, JAN_31)))
        .containsExactly(new ChargeAnnounced(ID, ONE, Tenge.of(101), JAN_31.plusDays(3), AT));
    assertThat(story.when(look(ONE, 101, JAN_31.plusDays(2)))).isEmpty();
    assertThat(story.when(look(ONE, 99, JAN_31.plusDays(3)))).hasSize(1);
    assertThat(story.refusal(MandateStory.charge(ONE, 1, 102, JAN_31.plusDays(3))))
        .isEqualTo("above-announced");
  }

  @Test
  void what_took_nothing_is_tried_again_by_the_rule_and_then_given_up() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    story.when(put(ONE, JAN_31));
    story.when(look(ONE, 100, JAN_31));
    LocalDate second = JAN_31.plusDays(1);
    assertThat(story.when(failed(ONE, 1, "insufficient_funds", JAN_31)))
        .containsExactly(
            new ScheduledChargeFailed(ID, ONE, 1, Tenge.of(100), "insufficient_funds", second, AT));
    assertThat(story.when(look(ONE, 100, JAN_31))).isEmpty();
    assertThat(story.when(look(ONE, 100, second)))
        .containsExactly(new ChargeFellDue(ID, ONE, 2, Tenge.of(100), second, AT));
    assertThat(story.when(failed(ONE, 1, "insufficient_funds", second))).isEmpty();
    story.when(failed(ONE, 2, "insufficient_funds", second));
    story.when(look(ONE, 100, second.plusDays(3)));
    assertThat(story.when(failed(ONE, 3, "insufficient_funds", second.plusDays(3))))
        .containsExactly(
            new ScheduledChargeFailed(ID, ONE, 3, Tenge.of(100), "insufficient_funds", null, AT));
    assertThat(story.when(look(ONE, 100, second.plusDays(9)))).isEmpty();
  }

  @Test
  void what_another_day_does_not_change_and_what_would_leave_its_period_is_given_up_at_once() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    story.when(put(ONE, JAN_31));
    story.when(look(ONE, 100, JAN_31));
    assertThat(story.when(failed(ONE, 1, "card-revoked", JAN_31)))
        .containsExactly(
            new ScheduledChargeFailed(ID, ONE, 1, Tenge.of(100), "card-revoked", null, AT));
    story.when(put(TWO, JAN_31));
    LocalDate last = LocalDate.of(2027, 3, 30);
    story.when(look(TWO, 100, last));
    assertThat(story.when(failed(TWO, 1, "insufficient_funds", last)))
        .containsExactly(
            new ScheduledChargeFailed(ID, TWO, 1, Tenge.of(100), "insufficient_funds", null, AT));
  }

  @Test
  void a_period_that_went_by_is_not_made_up_for_and_a_late_charge_is_refused() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    story.when(put(ONE, JAN_31));
    story.when(put(TWO, JAN_31));
    story.when(look(ONE, 100, JAN_31));
    assertThat(story.refusal(MandateStory.charge(ONE, 1, 100, FEB_28))).isEqualTo("period-over");
    assertThat(story.when(look(TWO, 100, LocalDate.of(2027, 3, 31))))
        .containsExactly(new ScheduledChargeDropped(ID, TWO, "period-over", AT));
  }

  @Test
  void an_order_that_needs_no_money_is_dropped_and_its_period_is_nobody_elses() {
    MandateStory story = given(1, Unit.MONTH, 0, JAN_31);
    story.when(put(ONE, JAN_31));
    assertThat(story.when(new LookAt(ONE, Tenge.ZERO, "already-paid", JAN_31, AT)))
        .containsExactly(new ScheduledChargeDropped(ID, ONE, "already-paid", AT));
    assertThat(story.when(put(TWO, JAN_31)))
        .containsExactly(new OrderScheduled(ID, TWO, 1, FEB_28, AT));
  }

  @Test
  void nothing_falls_due_or_is_told_of_after_the_end() {
    MandateStory story = given(1, Unit.MONTH, 3, JAN_31);
    story.when(put(ONE, JAN_31.minusDays(9)));
    story.when(MandateStory.cancel());
    assertThat(story.when(look(ONE, 100, JAN_31.minusDays(3)))).isEmpty();
    assertThat(story.when(look(ONE, 100, JAN_31))).isEmpty();
  }

  @Test
  void more_than_the_mandate_states_is_not_told_of_and_not_charged() {
    MandateStory story = given(1, Unit.MONTH, 3, JAN_31);
    story.when(put(ONE, JAN_31.minusDays(9)));
    assertThat(story.when(look(ONE, 9_001, JAN_31.minusDays(3)))).isEmpty();
    story.when(look(ONE, 9_001, JAN_31));
    assertThat(story.refusal(MandateStory.charge(ONE, 1, 9_001, JAN_31)))
        .isEqualTo("above-maximum");
  }
}
