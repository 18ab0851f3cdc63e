package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static Admission to(PaymentStory story, int attempt, long tenge) {
    return Admission.to((Payment.Opened) story.state(), attempt, Tenge.of(tenge));
  }

  @Test
  void what_is_owed_may_be_paid() {
    assertThat(to(attempted(30_000), 1, 30_000)).isEqualTo(Admission.GRANTED);
  }

  @Test
  void another_attempt_and_another_amount_may_not() {
    assertThat(to(attempted(30_000), 2, 30_000)).isEqualTo(Admission.UNKNOWN);
    assertThat(to(attempted(30_000), 1, 29_999)).isEqualTo(Admission.WRONG_AMOUNT);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_19})
  void an_order_that_is_paid_or_cancelled_is_not_paid_again() {
    assertThat(to(attempted(30_000).when(authorized(30_000)), 1, 30_000))
        .isEqualTo(Admission.NOT_WANTED);
    assertThat(to(attempted(30_000).when(new CancelOrder(Tenge.ZERO)), 1, 30_000))
        .isEqualTo(Admission.NOT_WANTED);
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void an_attempt_that_is_over_is_too_late() {
    assertThat(to(attempted(30_000).when(new RecordClosed(1, "pi_1", AT)), 1, 30_000))
        .isEqualTo(Admission.TOO_LATE);
  }
}
