package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.OpenPayment;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an intent is a page, two windows can pay it, and one can be late. */
class SecondPaymentTest {

  private static final String PAGE = "page-1";
  private static final Tenge OWED = Tenge.of(30_000);

  private static PaymentStory page() {
    return new PaymentStory()
        .when(new OpenPayment(ORDER, "buyer", "services", OWED))
        .when(new RequestAttempt())
        .when(new RecordIntentCreated(1, PAGE));
  }

  private static RecordAuthorized paidBy(String payment) {
    return new RecordAuthorized(1, PAGE + '/' + payment, OWED, AT);
  }

  @Test
  void the_first_payment_of_a_page_is_the_attempts_own() {
    PaymentStory story = page().when(paidBy("7")).then(PaymentAuthorized.class);
    assertThat(story.account().attempts().get(1).intentId()).isEqualTo("page-1/7");
    story.when(paidBy("7")).then();
    story.when(new RecordIntentCreated(1, PAGE)).then();
    story.when(new RecordAttemptFailed(1, PAGE, "5051", AT)).then();
    assertThat(story.when(new ConfirmShipment("s-1")).happened(CaptureRequested.class).intentId())
        .isEqualTo("page-1/7");
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_19})
  void a_second_payment_of_the_page_is_released_and_the_first_stays() {
    PaymentStory story = page().when(paidBy("7")).when(paidBy("8"));
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo("page-1/8");
    assertThat(story.account().held()).isEqualTo(OWED.plus(OWED));
    story.when(new RecordClosed(1, "page-1/8", AT)).then(AttemptClosed.class, HoldReleased.class);
    assertThat(story.account().held()).isEqualTo(OWED);
    assertThat(story.account().attempts().get(1).status()).isEqualTo(AttemptStatus.AUTHORIZED);
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void a_payment_that_comes_after_the_end_of_its_page_is_released_too() {
    PaymentStory story =
        page()
            .when(new CancelOrder(Tenge.ZERO))
            .when(new RecordClosed(1, PAGE, AT))
            .when(paidBy("9"));
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo("page-1/9");
    assertThat(story.account().held()).isEqualTo(OWED);
  }

  @Test
  void the_end_of_an_unpaid_page_does_not_end_who_paid_it_meanwhile() {
    PaymentStory story = page().when(new CancelOrder(Tenge.ZERO)).when(paidBy("7"));
    story.when(new RecordClosed(1, PAGE, AT)).then();
    assertThat(story.account().held()).isEqualTo(OWED);
    story.when(new RecordClosed(1, "page-1/7", AT)).then(AttemptClosed.class, HoldReleased.class);
  }

  @Test
  void a_page_of_another_number_is_another_attempt() {
    assertThat(page().account().attempts().get(1).isOf("page-10")).isFalse();
    assertThat(page().account().attempts().get(1).isOf("page-1/0")).isTrue();
  }

  @Test
  void a_decline_a_payment_its_capture_and_its_end_in_any_order_end_in_one_state() {
    ArrivalOrderTest.endsOf(
        SecondPaymentTest::page,
        List.of(
            new RecordAttemptFailed(1, PAGE, "5051", AT),
            paidBy("7"),
            new RecordCaptured(1, "page-1/7", OWED, Tenge.of(18_000), AT)));
    ArrivalOrderTest.endsOf(
        SecondPaymentTest::page,
        List.of(
            new RecordAttemptFailed(1, PAGE, "5051", AT),
            paidBy("7"),
            new RecordClosed(1, "page-1/7", AT)));
  }
}
