package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static io.orderledger.payment.model.PaymentStory.captured;
import static io.orderledger.payment.model.PaymentStory.capturedFact;
import static io.orderledger.payment.model.PaymentStory.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.OwedChanged;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money follows an edited order (B-4.3, M9). */
@Clause(ClauseId.B_4_3)
class EditedOrderTest {

  @Test
  void m9_what_was_taken_too_much_goes_back_at_once() {
    PaymentStory story = captured(40_000).when(costs(1, 34_000));

    story.then(OwedChanged.class, RefundRequested.class);
    assertThat(story.happened(RefundRequested.class).amount()).isEqualTo(Tenge.of(6_000));
    assertThat(story.happened(RefundRequested.class).cause()).isEqualTo(RefundCause.EXCESS);
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void m9_of_a_hold_less_is_taken_and_the_rest_released() {
    PaymentStory story =
        attempted(40_000)
            .when(authorized(40_000))
            .when(costs(1, 34_000))
            .then(OwedChanged.class)
            .when(new ConfirmShipment("s"))
            .then(ShipmentConfirmed.class, CaptureRequested.class);

    assertThat(story.happened(CaptureRequested.class).amount()).isEqualTo(Tenge.of(34_000));
    story.when(capturedFact(40_000, 34_000));
    assertThat(story.account().held()).isEqualTo(Tenge.ZERO);
    assertThat(Balances.of(story.history()))
        .containsEntry(LedgerAccount.SALES, Tenge.of(-34_000))
        .doesNotContainKey(LedgerAccount.CUSTOMER_RECEIVABLE);
  }

  @Test
  void m9_what_it_costs_more_is_asked_for_and_both_payments_are_taken() {
    PaymentStory story = paidInTwo();

    assertThat(story.account().secured()).isEqualTo(Tenge.of(47_000));
    story
        .when(new ConfirmShipment("s"))
        .then(ShipmentConfirmed.class, CaptureRequested.class, CaptureRequested.class);
    assertThat(captures(story)).containsExactly(Tenge.of(40_000), Tenge.of(7_000));
  }

  @Test
  void each_hold_says_what_is_secured_in_all() {
    PaymentStory story = attempted(40_000).when(authorized(40_000));
    assertThat(story.happened(PaymentAuthorized.class).secured()).isEqualTo(Tenge.of(40_000));

    PaymentStory dearer = paidInTwo();
    assertThat(dearer.happened(PaymentAuthorized.class).secured()).isEqualTo(Tenge.of(47_000));
  }

  @Test
  void cheaper_again_the_second_hold_is_released() {
    PaymentStory story = paidInTwo().when(costs(2, 38_000));

    story.then(OwedChanged.class, VoidRequested.class);
    assertThat(story.happened(VoidRequested.class).attempt()).isEqualTo(2);
    assertThat(story.account().secured()).isEqualTo(Tenge.of(40_000));
  }

  @Test
  void dearer_again_after_money_went_back_only_what_is_missing_is_asked_for() {
    PaymentStory story =
        captured(40_000)
            .when(costs(1, 34_000))
            .when(costs(2, 47_000))
            .then(OwedChanged.class)
            .when(new RequestAttempt());
    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(13_000));

    story
        .when(new RecordIntentCreated(2, "pi_2"))
        .when(new RecordCaptured(2, "pi_2", Tenge.of(13_000), Tenge.of(13_000), AT));
    assertThat(story.refusalOf(new RequestAttempt()).code()).isEqualTo("already-paid");
    assertThat(story.account().secured()).isEqualTo(Tenge.of(47_000));
  }

  @Test
  void the_others_learn_what_is_secured_at_the_new_price() {
    PaymentStory story = captured(40_000).when(costs(1, 34_000)).when(costs(2, 40_000));

    assertThat(story.happened(OwedChanged.class).secured()).isEqualTo(Tenge.of(34_000));
  }

  @Test
  void an_attempt_at_the_old_sum_gives_way_to_one_at_the_new() {
    PaymentStory story =
        attempted(40_000)
            .when(costs(1, 34_000))
            .when(new RequestAttempt())
            .then(AttemptRequested.class, VoidRequested.class);

    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(34_000));
    assertThat(story.refusalOf(new RequestAttempt()).code()).isEqualTo("attempt-open");
  }

  @Test
  void an_edit_told_twice_or_after_the_cancellation_changes_nothing() {
    opened(40_000).when(costs(1, 34_000)).when(costs(1, 34_000)).then();
    opened(40_000)
        .when(new CancelOrder(Tenge.ZERO))
        .then(PaymentCancelled.class)
        .when(costs(1, 34_000))
        .then();
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_cancellation_gives_back_every_part() {
    PaymentStory story =
        paidInTwo()
            .when(new CancelOrder(Tenge.ZERO))
            .then(PaymentCancelled.class, VoidRequested.class, VoidRequested.class)
            .when(new RecordClosed(1, "pi_1", AT))
            .when(new RecordClosed(2, "pi_2", AT));
    assertThat(story.account().held()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(ClauseId.B_9_5)
  void a_return_of_everything_goes_back_to_each_card_what_it_paid() {
    PaymentStory story =
        takenInTwo()
            .when(new RefundReturn("ret-1", Tenge.of(47_000)))
            .then(ReturnRefundOwed.class, RefundRequested.class, RefundRequested.class)
            .when(new RefundReturn("ret-1", Tenge.of(47_000)))
            .then();

    assertThat(story.account().refundable()).isEqualTo(Tenge.ZERO);
    assertThat(story.account().refunds().values())
        .extracting(Refund::attempt, Refund::amount, Refund::returnId)
        .containsExactly(tuple(1, Tenge.of(40_000), "ret-1"), tuple(2, Tenge.of(7_000), "ret-1"));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_by_hand_is_asked_for_payment_by_payment() {
    assertThat(takenInTwo().refusalOf(wish(45_000)).code()).isEqualTo("refund-spans-payments");
    assertThat(takenInTwo().refusalOf(wish(48_000)).code()).isEqualTo("refund-exceeds-captured");
    takenInTwo().when(wish(40_000)).when(wish(7_000));
  }

  private static PaymentStory paidInTwo() {
    return attempted(40_000)
        .when(authorized(40_000))
        .when(costs(1, 47_000))
        .then(OwedChanged.class)
        .when(new RequestAttempt())
        .then(AttemptRequested.class)
        .when(new RecordIntentCreated(2, "pi_2"))
        .when(new RecordAuthorized(2, "pi_2", Tenge.of(7_000), AT))
        .then(PaymentAuthorized.class);
  }

  private static PaymentStory takenInTwo() {
    return paidInTwo()
        .when(new ConfirmShipment("s"))
        .when(capturedFact(40_000, 40_000))
        .when(new RecordCaptured(2, "pi_2", Tenge.of(7_000), Tenge.of(7_000), AT));
  }

  private static List<Tenge> captures(PaymentStory story) {
    return story.history().stream()
        .filter(CaptureRequested.class::isInstance)
        .map(event -> ((CaptureRequested) event).amount())
        .toList();
  }

  private static PaymentCommand costs(int edit, long owed) {
    return new ChangeOwed(edit, Tenge.of(owed), AT);
  }

  private static PaymentCommand wish(long amount) {
    return new RequestRefund(Tenge.of(amount), "goodwill", "anna");
  }
}
