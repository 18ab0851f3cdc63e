package io.orderledger.payment.recurring.model;

import static io.orderledger.payment.recurring.model.MandateStory.AT;
import static io.orderledger.payment.recurring.model.MandateStory.FIRST;
import static io.orderledger.payment.recurring.model.MandateStory.ID;
import static io.orderledger.payment.recurring.model.MandateStory.MAXIMUM;
import static io.orderledger.payment.recurring.model.MandateStory.ONE;
import static io.orderledger.payment.recurring.model.MandateStory.TWO;
import static io.orderledger.payment.recurring.model.MandateStory.cancel;
import static io.orderledger.payment.recurring.model.MandateStory.charge;
import static io.orderledger.payment.recurring.model.MandateStory.give;
import static io.orderledger.payment.recurring.model.MandateStory.given;
import static io.orderledger.payment.recurring.model.MandateStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.recurring.model.MandateCommand.AdmitCharge;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.MandateEvent.MandateCancelled;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_15)
class MandateDeciderTest {

  @Test
  void nothing_is_charged_without_a_mandate() {
    assertThat(new MandateStory().refusal(charge(ONE, 1, 1, FIRST))).isEqualTo("mandate-unknown");
  }

  @Test
  void a_mandate_states_a_sum_and_a_first_date_that_is_not_past() {
    assertThat(new MandateStory().refusal(give(Tenge.ZERO, FIRST)))
        .isEqualTo("maximum-not-positive");
    assertThat(new MandateStory().refusal(give(MAXIMUM, FIRST.plusDays(1))))
        .isEqualTo("first-date-past");
    MandateStory story = given();
    assertThat(story.when(give(MAXIMUM, FIRST))).isEmpty();
  }

  @Test
  void an_order_is_charged_within_the_terms_and_the_same_attempt_is_the_same_charge() {
    MandateStory story = given();
    assertThat(story.refusal(charge(ONE, 1, 9_000, FIRST.minusDays(1))))
        .isEqualTo("before-first-date");
    assertThat(story.refusal(charge(ONE, 1, 9_001, FIRST))).isEqualTo("above-maximum");
    assertThat(story.when(charge(ONE, 1, 9_000, FIRST)))
        .containsExactly(new ChargeAdmitted(ID, ONE, 1, MAXIMUM, FIRST, AT));
    assertThat(story.when(charge(ONE, 1, 9_000, FIRST.plusDays(3)))).isEmpty();
  }

  @Test
  void a_period_has_one_charge_and_shorter_months_begin_on_their_last_day() {
    MandateStory story = given();
    story.when(charge(ONE, 1, 100, FIRST));
    assertThat(story.refusal(charge(TWO, 1, 100, LocalDate.of(2026, 12, 29))))
        .isEqualTo("period-charged");
    assertThat(story.when(charge(TWO, 1, 100, LocalDate.of(2026, 12, 30)))).hasSize(1);
    assertThat(Period.MONTH.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 27))).isZero();
    assertThat(Period.MONTH.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28))).isOne();
    assertThat(Period.MONTH.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 3, 30))).isOne();
    assertThat(Period.QUARTER.of(FIRST, LocalDate.of(2027, 2, 28))).isOne();
    assertThat(Period.WEEK.of(FIRST, FIRST.plusDays(6))).isZero();
    assertThat(Period.YEAR.of(FIRST, FIRST.plusYears(1))).isOne();
  }

  @Test
  void a_refused_charge_is_told_with_its_reason_and_frees_its_period() {
    MandateStory story = given();
    story.when(charge(ONE, 1, 100, FIRST));
    assertThat(story.when(refused(ONE, 1)))
        .containsExactly(new ChargeRefused(ID, ONE, 1, "insufficient_funds", AT));
    assertThat(story.when(refused(ONE, 1))).isEmpty();
    assertThat(story.refusal(charge(ONE, 1, 100, FIRST))).isEqualTo("charge-refused");
    assertThat(story.when(charge(ONE, 2, 100, FIRST))).hasSize(1);
  }

  @Test
  void nothing_is_charged_after_the_cancellation_not_even_what_was_let_in_before() {
    MandateStory story = given();
    story.when(charge(ONE, 1, 100, FIRST));
    assertThat(story.when(cancel())).containsExactly(new MandateCancelled(ID, "buyer", AT));
    assertThat(story.refusal(charge(ONE, 1, 100, FIRST))).isEqualTo("mandate-cancelled");
    assertThat(story.refusal(charge(TWO, 1, 100, FIRST.plusMonths(1))))
        .isEqualTo("mandate-cancelled");
    assertThat(story.when(cancel())).isEmpty();
  }

  @Test
  void a_mandate_is_for_its_customers_orders_at_its_seller() {
    MandateStory story = given();
    assertThat(story.refusal(new AdmitCharge(ONE, 1, "another", "goods", MAXIMUM, FIRST, AT)))
        .isEqualTo("mandate-of-another");
    assertThat(story.refusal(new AdmitCharge(ONE, 1, "buyer", "services", MAXIMUM, FIRST, AT)))
        .isEqualTo("mandate-of-another");
  }
}
