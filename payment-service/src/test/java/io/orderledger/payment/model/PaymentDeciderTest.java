package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static io.orderledger.payment.model.PaymentStory.captured;
import static io.orderledger.payment.model.PaymentStory.capturedFact;
import static io.orderledger.payment.model.PaymentStory.opened;
import static io.orderledger.payment.model.PaymentStory.refundFailed;
import static io.orderledger.payment.model.PaymentStory.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptureFailed;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentCommand.WithdrawRefund;
import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureFailed;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.RefundReserved;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.PaymentEvent.RefundWithdrawn;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentDeciderTest {

  private static RequestRefund wish(long amount) {
    return new RequestRefund(Tenge.of(amount), "goodwill", "anna");
  }

  @Nested
  class Attempts {

    @Test
    void a_payment_of_an_order_not_known_yet_answers_so_to_everything_else() {
      assertThat(new PaymentStory().refusalOf(new RequestAttempt()).code())
          .isEqualTo(PaymentDecider.UNKNOWN);
      assertThat(new PaymentStory().refusalOf(authorized(1)).code())
          .isEqualTo(PaymentDecider.UNKNOWN);
    }

    @Test
    void an_order_told_twice_opens_one_payment() {
      opened(18_000)
          .when(new PaymentCommand.OpenPayment(PaymentStory.ORDER, "other", "goods", Tenge.of(1)))
          .then();
    }

    @Test
    @Clause(ClauseId.B_5_10)
    void one_attempt_is_open_at_a_time_and_a_failed_one_may_be_repeated() {
      PaymentStory story = attempted(18_000);
      assertThat(story.refusalOf(new RequestAttempt()).code()).isEqualTo("attempt-open");
      story
          .when(new RecordAttemptFailed(1, "pi_1", "insufficient_funds", AT))
          .then(AttemptFailed.class)
          .when(new RequestAttempt())
          .then(AttemptRequested.class, VoidRequested.class);
      assertThat(story.happened(AttemptRequested.class).attempt()).isEqualTo(2);
      assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo("pi_1");
    }

    @Test
    void what_is_paid_is_not_paid_again() {
      assertThat(attempted(1_000).when(authorized(1_000)).refusalOf(new RequestAttempt()).code())
          .isEqualTo("already-paid");
      assertThat(captured(1_000).refusalOf(new RequestAttempt()).code()).isEqualTo("already-paid");
      assertThat(opened(0).refusalOf(new RequestAttempt()).code()).isEqualTo("nothing-owed");
    }

    @Test
    void a_decline_that_comes_after_the_money_is_history() {
      attempted(1_000)
          .when(authorized(1_000))
          .when(new RecordAttemptFailed(1, "pi_1", "generic_decline", AT))
          .then();
    }

    @Test
    @Clause(ClauseId.B_5_19)
    void the_second_of_two_holds_is_voided_and_a_second_capture_goes_back() {
      PaymentStory story =
          attempted(1_000)
              .when(new RecordAttemptFailed(1, "pi_1", null, AT))
              .when(new RequestAttempt())
              .when(new RecordIntentCreated(2, "pi_2"))
              .then(IntentCreated.class)
              .when(new RecordAuthorized(2, "pi_2", Tenge.of(1_000), AT))
              .then(PaymentAuthorized.class)
              .when(new ConfirmShipment("s"))
              .then(ShipmentConfirmed.class, CaptureRequested.class)
              .when(new RecordCaptured(2, "pi_2", Tenge.of(1_000), Tenge.of(1_000), AT))
              .then(PaymentCaptured.class)
              // The void of attempt 1 came too late at the provider: the buyer paid there too.
              .when(capturedFact(1_000, 1_000))
              .then(PaymentAuthorized.class, PaymentCaptured.class, RefundRequested.class);
      RefundRequested excess = story.happened(RefundRequested.class);
      assertThat(excess.cause()).isEqualTo(RefundCause.EXCESS);
      assertThat(excess.amount()).isEqualTo(Tenge.of(1_000));
      story.when(refunded(excess.refundId(), 1_000)).then(RefundSucceeded.class);
      assertThat(story.account().netKept()).isEqualTo(Tenge.of(1_000));
    }

    @Test
    void an_intent_that_no_attempt_asked_for_is_taken_up_beside_the_others() {
      PaymentStory story =
          attempted(1_000).when(new RecordAuthorized(1, "pi_x", Tenge.of(1_000), AT));
      assertThat(story.account().attempts().keySet()).containsExactly(1, 2);
      assertThat(story.account().attempts().get(2).intentId()).isEqualTo("pi_x");
    }
  }

  @Nested
  class Captures {

    @Test
    @Clause(ClauseId.B_5_4)
    void authorized_money_is_taken_when_the_goods_leave() {
      PaymentStory story =
          attempted(18_000)
              .when(authorized(18_000))
              .then(PaymentAuthorized.class)
              .when(new ConfirmShipment("s-1"))
              .then(ShipmentConfirmed.class, CaptureRequested.class)
              .when(new ConfirmShipment("s-1"))
              .then();
      assertThat(story.account().held()).isEqualTo(Tenge.of(18_000));
    }

    @Test
    @Clause({ClauseId.B_5_4, ClauseId.B_6_10})
    void of_several_shipments_the_first_takes_all_the_money_and_the_others_none() {
      attempted(18_000)
          .when(authorized(18_000))
          .when(new ConfirmShipment("s-1"))
          .then(ShipmentConfirmed.class, CaptureRequested.class)
          .when(new ConfirmShipment("s-2"))
          .then()
          .when(capturedFact(18_000, 0))
          .then(PaymentCaptured.class)
          .when(new ConfirmShipment("s-3"))
          .then();
    }

    @Test
    @Clause(ClauseId.B_5_4)
    void a_shipment_known_before_the_authorization_is_remembered() {
      attempted(18_000)
          .when(new ConfirmShipment("s-1"))
          .then(ShipmentConfirmed.class)
          .when(authorized(18_000))
          .then(PaymentAuthorized.class, CaptureRequested.class);
    }

    @Test
    @Clause(ClauseId.B_5_4)
    void m6_a_smaller_capture_releases_the_rest_and_the_hold_ends_once() {
      PaymentStory story =
          attempted(30_000).when(authorized(30_000)).when(capturedFact(30_000, 18_000));
      PaymentCaptured taken = story.happened(PaymentCaptured.class);
      assertThat(taken.fromHold()).isEqualTo(Tenge.of(18_000));
      assertThat(taken.released()).isEqualTo(Tenge.of(12_000));
      assertThat(story.account().held()).isEqualTo(Tenge.ZERO);
      story.when(new RecordClosed(1, "pi_1", AT)).then();
    }

    @Test
    @Clause({ClauseId.B_5_4, ClauseId.B_5_10})
    void a_capture_refused_for_good_is_on_record_and_the_buyer_can_pay_anew() {
      PaymentStory story =
          attempted(1_000)
              .when(authorized(1_000))
              .when(new ConfirmShipment("s"))
              .when(new RecordCaptureFailed(1, "pi_1", "charge_expired_for_capture", AT))
              .then(AttemptClosed.class, CaptureFailed.class, HoldReleased.class)
              .when(new RecordCaptureFailed(1, "pi_1", "charge_expired_for_capture", AT))
              .then()
              .when(new RecordClosed(1, "pi_1", AT))
              .then();
      assertThat(story.account().attempts().get(1).captureFailed()).isTrue();
      assertThat(story.account().attempts().get(1).declineCode())
          .isEqualTo("charge_expired_for_capture");
      story
          .when(new RequestAttempt())
          .then(AttemptRequested.class)
          .when(new RecordAuthorized(2, "pi_2", Tenge.of(1_000), AT))
          .then(PaymentAuthorized.class, CaptureRequested.class);
    }

    @Test
    void an_end_of_the_intent_that_was_to_be_captured_tells_the_same_without_a_code() {
      PaymentStory story =
          attempted(1_000)
              .when(authorized(1_000))
              .when(new ConfirmShipment("s"))
              .when(new RecordClosed(1, "pi_1", AT))
              .then(AttemptClosed.class, CaptureFailed.class, HoldReleased.class);
      assertThat(story.happened(CaptureFailed.class).declineCode()).isNull();
      story.when(capturedFact(1_000, 1_000)).then(PaymentCaptured.class);
      assertThat(story.account().attempts().get(1).captureFailed()).isFalse();
    }

    @Test
    void money_taken_after_the_hold_was_reported_as_released_is_still_recorded() {
      PaymentStory story =
          attempted(1_000)
              .when(authorized(1_000))
              .when(new RecordClosed(1, "pi_1", AT))
              .then(AttemptClosed.class, HoldReleased.class)
              .when(capturedFact(1_000, 1_000))
              .then(PaymentCaptured.class);
      assertThat(story.happened(PaymentCaptured.class).fromHold()).isEqualTo(Tenge.ZERO);
    }
  }

  @Nested
  class Cancellations {

    @Test
    @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
    void m6_cancelling_before_capture_voids_and_takes_nothing() {
      PaymentStory story =
          attempted(30_000)
              .when(authorized(30_000))
              .when(new CancelOrder(Tenge.ZERO))
              .then(PaymentCancelled.class, VoidRequested.class)
              .when(new RecordClosed(1, "pi_1", AT))
              .then(AttemptClosed.class, HoldReleased.class);
      assertThat(story.account().captured()).isEqualTo(Tenge.ZERO);
    }

    @Test
    void nothing_paid_nothing_to_give_back() {
      opened(1_000).when(new CancelOrder(Tenge.ZERO)).then(PaymentCancelled.class);
    }

    @Test
    @Clause(ClauseId.B_5_11)
    void everything_captured_goes_back_once() {
      PaymentStory story =
          captured(19_500)
              .when(new CancelOrder(Tenge.ZERO))
              .then(PaymentCancelled.class, RefundRequested.class);
      RefundRequested refund = story.happened(RefundRequested.class);
      assertThat(refund.amount()).isEqualTo(Tenge.of(19_500));
      story.when(new CancelOrder(Tenge.ZERO)).then();
      story.when(refunded(refund.refundId(), 19_500)).then(RefundSucceeded.class);
      story.when(capturedFact(19_500, 19_500)).then();
    }

    @Test
    @Clause(ClauseId.B_6_12)
    void m7_a_refusal_at_the_door_withholds_documented_cost() {
      assertThat(refundAfterRefusal(3_500)).isEqualTo(Tenge.of(21_500));
      assertThat(refundAfterRefusal(0)).isEqualTo(Tenge.of(25_000));
      captured(25_000).when(new CancelOrder(Tenge.of(40_000))).then(PaymentCancelled.class);
    }

    private Tenge refundAfterRefusal(long withheld) {
      return captured(25_000)
          .when(new CancelOrder(Tenge.of(withheld)))
          .happened(RefundRequested.class)
          .amount();
    }

    @Test
    void a_capture_on_its_way_is_awaited_and_then_refunded_less_what_is_withheld() {
      PaymentStory story =
          attempted(25_000)
              .when(authorized(25_000))
              .when(new ConfirmShipment("s"))
              .when(new CancelOrder(Tenge.of(3_500)))
              .then(PaymentCancelled.class)
              .when(capturedFact(25_000, 25_000))
              .then(PaymentCaptured.class, RefundRequested.class);
      assertThat(story.happened(RefundRequested.class).amount()).isEqualTo(Tenge.of(21_500));
    }

    @Test
    @Clause(ClauseId.B_5_10)
    void m14_late_money_goes_back_in_full_and_both_facts_stay() {
      PaymentStory late =
          attempted(18_000)
              .when(new CancelOrder(Tenge.ZERO))
              .then(PaymentCancelled.class, VoidRequested.class)
              .when(capturedFact(18_000, 18_000))
              .then(PaymentAuthorized.class, PaymentCaptured.class, RefundRequested.class);
      assertThat(late.happened(RefundRequested.class).amount()).isEqualTo(Tenge.of(18_000));
      opened(18_000)
          .when(new RequestAttempt())
          .when(new CancelOrder(Tenge.ZERO))
          .then(PaymentCancelled.class)
          .when(authorized(18_000))
          .then(PaymentAuthorized.class, VoidRequested.class);
    }

    @Test
    void no_attempt_is_begun_on_a_cancelled_order() {
      assertThat(opened(1).when(new CancelOrder(Tenge.ZERO)).refusalOf(new RequestAttempt()).code())
          .isEqualTo("order-cancelled");
    }
  }

  @Nested
  class Refunds {

    @Test
    @Clause(ClauseId.B_5_11)
    void what_is_asked_for_is_reserved_at_once_and_needs_another_person() {
      PaymentStory story = captured(10_000).when(wish(6_000)).then(RefundReserved.class);
      assertThat(story.refusalOf(wish(6_000)).code()).isEqualTo("refund-exceeds-captured");
      assertThat(story.refusalOf(wish(6_000)).clause()).isEqualTo(ClauseId.B_5_11);
      assertThat(story.refusalOf(new ApproveRefund("refund-01", "anna")).code())
          .isEqualTo("another-person-approves");
      story.when(new ApproveRefund("refund-01", "berik")).then(RefundRequested.class);
      assertThat(story.refusalOf(new ApproveRefund("refund-01", "berik")).code())
          .isEqualTo("refund-not-awaiting-approval");
      story.when(wish(4_000)).then(RefundReserved.class);
      assertThat(story.refusalOf(wish(1)).code()).isEqualTo("refund-exceeds-captured");
    }

    @Test
    @Clause(ClauseId.B_5_11)
    void a_refund_that_nobody_approved_is_withdrawn_by_anyone_and_frees_its_amount() {
      PaymentStory story =
          captured(10_000)
              .when(wish(10_000))
              .when(new WithdrawRefund("refund-01", "asked twice", "anna"))
              .then(RefundWithdrawn.class);
      assertThat(story.account().refundable()).isEqualTo(Tenge.of(10_000));
      story.when(new WithdrawRefund("refund-01", "once more", "berik")).then();
      assertThat(story.refusalOf(new ApproveRefund("refund-01", "berik")).code())
          .isEqualTo("refund-not-awaiting-approval");
      story.when(wish(10_000)).then(RefundReserved.class);
      story.when(new ApproveRefund("refund-02", "berik")).then(RefundRequested.class);
      assertThat(story.refusalOf(new WithdrawRefund("refund-02", "late", "berik")).code())
          .isEqualTo("refund-not-awaiting-approval");
    }

    @Test
    @Clause({ClauseId.B_5_11, ClauseId.B_9_5})
    void what_waited_for_a_withdrawn_amount_gets_it() {
      captured(10_000)
          .when(wish(4_000))
          .when(new CancelOrder(Tenge.ZERO))
          .then(PaymentCancelled.class, RefundRequested.class)
          .when(new WithdrawRefund("refund-01", "cancelled anyway", "anna"))
          .then(RefundWithdrawn.class, RefundRequested.class);
    }

    @Test
    void money_that_the_provider_gave_back_for_a_withdrawn_refund_is_still_recorded() {
      PaymentStory story =
          captured(10_000)
              .when(wish(4_000))
              .when(new WithdrawRefund("refund-01", "asked twice", "anna"))
              .when(refunded("refund-01", 4_000))
              .then(RefundSucceeded.class);
      assertThat(story.account().refunded()).isEqualTo(Tenge.of(4_000));
    }

    @Test
    void nothing_goes_back_before_it_was_taken() {
      assertThat(attempted(9).when(authorized(9)).refusalOf(wish(1)).code())
          .isEqualTo("refund-exceeds-captured");
      assertThat(captured(9).refusalOf(wish(0)).code()).isEqualTo("amount-not-positive");
    }

    @Test
    void a_failed_refund_frees_its_amount_and_is_tried_again_as_a_new_request() {
      PaymentStory story =
          captured(10_000)
              .when(new RefundReturn("ret-1", Tenge.of(6_000)))
              .then(ReturnRefundOwed.class, RefundRequested.class)
              .when(refundFailed("refund-01", 6_000))
              .then(RefundFailed.class);
      assertThat(story.account().refundable()).isEqualTo(Tenge.of(10_000));
      story.when(new RetryRefund("refund-01", "anna")).then(RefundRequested.class);
      RefundRequested again = story.happened(RefundRequested.class);
      assertThat(again.returnId()).isEqualTo("ret-1");
      assertThat(again.refundId()).isEqualTo("refund-02");
      assertThat(story.refusalOf(new RetryRefund("refund-01", "anna")).code())
          .isEqualTo("refund-not-failed");
    }

    @Test
    void a_refund_that_the_bank_sent_back_after_success_is_free_again() {
      PaymentStory story =
          captured(10_000)
              .when(new CancelOrder(Tenge.ZERO))
              .when(refunded("refund-01", 10_000))
              .when(refundFailed("refund-01", 10_000))
              .then(RefundFailed.class)
              .when(refunded("refund-01", 10_000))
              .then();
      assertThat(story.account().refunded()).isEqualTo(Tenge.ZERO);
      story.when(new RetryRefund("refund-01", "anna")).then(RefundRequested.class);
    }

    @Test
    @Clause(ClauseId.B_9_5)
    void a_return_is_refunded_once_and_waits_for_the_capture() {
      captured(10_000)
          .when(new RefundReturn("ret-1", Tenge.of(4_000)))
          .then(ReturnRefundOwed.class, RefundRequested.class)
          .when(new RefundReturn("ret-1", Tenge.of(4_000)))
          .then();
      attempted(10_000)
          .when(authorized(10_000))
          .when(new RefundReturn("ret-1", Tenge.of(4_000)))
          .then(ReturnRefundOwed.class)
          .when(capturedFact(10_000, 10_000))
          .then(PaymentCaptured.class, RefundRequested.class);
      assertThat(
              captured(10_000)
                  .when(wish(7_000))
                  .refusalOf(new RefundReturn("ret-1", Tenge.of(4_000)))
                  .code())
          .isEqualTo("refund-exceeds-captured");
    }
  }
}
