package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.PayByCertificate;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
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
  @Clause(ClauseId.B_3_4)
  void what_a_certificate_leaves_may_be_paid_by_card() {
    PaymentStory story =
        PaymentStory.opened(30_000)
            .when(new PayByCertificate("C7K2M9QXAB", Tenge.of(12_000)))
            .when(new RecordAuthorized(1, "certificate:x", Tenge.of(12_000), AT))
            .when(new RequestAttempt())
            .when(new RecordIntentCreated(2, "pi_2"));
    assertThat(to(story, 2, 18_000)).isEqualTo(Admission.GRANTED);
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
