package io.orderledger.payment.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_19)
class PayoutMatchingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Payout PAYOUT = new Payout("po_1", DAY, 1_893_450, null);

  private static PayoutMatching matched(LocalDate today, List<Payout> payouts, Credit... credits) {
    return PayoutMatching.of(payouts, List.of(credits), today, 2);
  }

  @Test
  void the_credit_that_names_the_payout_is_the_payout() {
    Credit credit = new Credit(7, DAY.plusDays(20), 1_893_450, "PAYOUT po_1 of the provider");
    Credit other = new Credit(8, DAY, 1_893_450, "for goods");
    PayoutMatching result = matched(DAY, List.of(PAYOUT), other, credit);
    assertThat(result.breaks()).isEmpty();
    assertThat(result.credited()).containsExactly(new PayoutMatching.Credited(PAYOUT, credit));
  }

  @Test
  void a_payout_that_came_short_is_credited_with_what_came_and_is_a_break() {
    Credit credit = new Credit(7, DAY, 1_893_350, "po_1");
    PayoutMatching result = matched(DAY, List.of(PAYOUT), credit);
    assertThat(result.credited()).hasSize(1);
    assertThat(result.breaks())
        .containsExactly(
            new Break(DAY, Break.Kind.AMOUNT_DIFFERS, "po_1", "", null, 1_893_350L, 1_893_450L));
    Payout later = new Payout("po_1", DAY, 1_893_450, 1_893_350L);
    assertThat(matched(DAY, List.of(later)).breaks()).isEqualTo(result.breaks());
  }

  @Test
  void without_a_name_the_only_credit_of_just_that_sum_at_that_time_is_taken() {
    Credit credit = new Credit(7, DAY.plusDays(1), 1_893_450, null);
    assertThat(matched(DAY, List.of(PAYOUT), credit).credited()).hasSize(1);
    Credit second = new Credit(8, DAY.plusDays(2), 1_893_450, null);
    assertThat(matched(DAY, List.of(PAYOUT), credit, second).credited()).isEmpty();
    Credit late = new Credit(9, DAY.plusDays(8), 1_893_450, null);
    assertThat(matched(DAY, List.of(PAYOUT), late).credited()).isEmpty();
    Payout like = new Payout("po_2", DAY.plusDays(1), 1_893_450, null);
    assertThat(matched(DAY, List.of(PAYOUT, like), credit).credited()).isEmpty();
  }

  @Test
  void a_payout_is_missed_when_its_days_are_over() {
    assertThat(matched(DAY.plusDays(1), List.of(PAYOUT)).breaks()).isEmpty();
    assertThat(matched(DAY.plusDays(2), List.of(PAYOUT)).breaks())
        .containsExactly(
            new Break(DAY, Break.Kind.PAYOUT_NOT_CREDITED, "po_1", "", null, null, 1_893_450L));
  }
}
