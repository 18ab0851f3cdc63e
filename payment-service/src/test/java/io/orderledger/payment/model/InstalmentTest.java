package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.payment.model.InstalmentCommand.ApplyForInstalments;
import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.payment.model.InstalmentCommand.RecordUnderContract;
import io.orderledger.payment.model.InstalmentEvent.InstalmentsAppliedFor;
import io.orderledger.payment.model.InstalmentEvent.InstalmentsApproved;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RecordRefundSucceeded;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instalments, as an order's payment knows them: the bank decides. */
@Clause(ClauseId.B_5_8)
class InstalmentTest {

  static final String APPLICATION = InstalmentIntent.of("a-1");
  private static final InstalmentTerms TERMS =
      new InstalmentTerms(List.of(3, 6, 12), Tenge.of(20_000), Tenge.of(500_000));

  static PaymentStory offered(long owed) {
    return PaymentStory.opened(owed).when(new OfferInstalments(TERMS));
  }

  static PaymentStory applied(long owed) {
    return offered(owed)
        .when(new ApplyForInstalments(6))
        .when(new RecordIntentCreated(1, APPLICATION));
  }

  static PaymentCommand approved(long sum) {
    return underContract(sum, new RecordAuthorized(1, APPLICATION, Tenge.of(sum), AT));
  }

  static PaymentCommand paidOut(long approved, long paid) {
    return underContract(
        approved, new RecordCaptured(1, APPLICATION, Tenge.of(approved), Tenge.of(paid), AT));
  }

  static PaymentCommand over(long approved) {
    return underContract(approved, new RecordClosed(1, APPLICATION, AT));
  }

  private static PaymentCommand underContract(long sum, PaymentCommand.Fact fact) {
    Contract contract = new Contract("C-1", 6, Tenge.of(sum), AT.plus(Duration.ofDays(10)));
    return new RecordUnderContract(1, APPLICATION, contract, fact, AT);
  }

  private static PaymentCommand recalculated(String refundId, long sum) {
    return new RecordRefundSucceeded(
        refundId, 1, InstalmentIntent.of("r-" + refundId), Tenge.of(sum), AT);
  }

  @ParameterizedTest
  @CsvSource({
    "19999,  6, instalments-sum",
    "500001, 6, instalments-sum",
    "100000, 5, instalments-months"
  })
  void what_the_edition_does_not_offer_is_not_asked_of_the_bank(
      long owed, int months, String code) {
    Refusal refusal = offered(owed).refusalOf(new ApplyForInstalments(months));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.clause()).isEqualTo(ClauseId.B_5_8);
  }

  @Test
  void an_order_placed_to_be_paid_otherwise_is_not_paid_by_instalments() {
    Refusal refusal = PaymentStory.opened(100_000).refusalOf(new ApplyForInstalments(6));
    assertThat(refusal.code()).isEqualTo("instalments-not-agreed");
    assertThat(refusal.message()).contains("pay by card");
  }

  @Test
  void an_application_is_an_attempt_over_so_many_months_for_just_what_is_owed() {
    PaymentStory story = offered(100_000).when(new ApplyForInstalments(6));
    story.then(InstalmentsAppliedFor.class, AttemptRequested.class);
    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(100_000));
    assertThat(story.account().meansOf(1)).isEqualTo(PaymentMeans.INSTALMENTS);
    assertThat(story.account().billing().instalments().monthsOf(1)).contains(6);
  }

  @Test
  void while_the_bank_has_one_application_it_gets_no_other() {
    assertThat(applied(100_000).refusalOf(new ApplyForInstalments(12)).code())
        .isEqualTo("attempt-open");
  }

  @Test
  void nothing_is_secured_before_the_approval_and_all_of_it_after() {
    PaymentStory story = applied(100_000);
    assertThat(story.account().secured()).isEqualTo(Tenge.ZERO);
    story.when(approved(100_000)).then(PaymentAuthorized.class, InstalmentsApproved.class);
    assertThat(story.happened(PaymentAuthorized.class).secured()).isEqualTo(Tenge.of(100_000));
    assertThat(story.account().owed()).isEqualTo(Tenge.of(100_000));
    story.when(approved(100_000)).then();
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void the_bank_is_told_of_the_dispatch_and_of_no_more_than_the_order_costs_by_then() {
    PaymentStory story =
        applied(100_000)
            .when(approved(100_000))
            .when(new PaymentCommand.ChangeOwed(1, Tenge.of(80_000), AT))
            .when(new ConfirmShipment("s-1"));
    CaptureRequested asked = story.happened(CaptureRequested.class);
    assertThat(asked.intentId()).isEqualTo(APPLICATION);
    assertThat(asked.amount()).isEqualTo(Tenge.of(80_000));
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void after_a_refusal_the_buyer_pays_by_card_or_asks_again() {
    RecordAttemptFailed refused =
        new RecordAttemptFailed(1, APPLICATION, "bank_refused_scoring", AT);
    applied(100_000)
        .when(refused)
        .when(new RequestAttempt())
        .then(AttemptRequested.class, VoidRequested.class);
    applied(100_000)
        .when(refused)
        .when(new ApplyForInstalments(12))
        .then(InstalmentsAppliedFor.class, AttemptRequested.class, VoidRequested.class);
  }

  @Test
  @Clause(ClauseId.B_5_19)
  void whoever_turns_to_a_card_while_the_bank_thinks_has_the_application_dropped() {
    PaymentStory story = applied(100_000).when(new RequestAttempt());
    story.then(AttemptRequested.class, VoidRequested.class);
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo(APPLICATION);
    assertThat(story.account().meansOf(2)).isEqualTo(PaymentMeans.CARD);
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void an_order_cancelled_before_dispatch_has_the_bank_drop_the_application() {
    for (PaymentStory story : List.of(applied(100_000), applied(100_000).when(approved(100_000)))) {
      story.when(new CancelOrder(Tenge.ZERO));
      assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo(APPLICATION);
    }
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void an_approval_that_came_after_the_order_was_cancelled_is_dropped_as_well() {
    PaymentStory story = offered(100_000).when(new ApplyForInstalments(6));
    story.when(new CancelOrder(Tenge.ZERO)).when(approved(100_000));
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo(APPLICATION);
  }

  @Test
  void an_approval_that_ended_before_the_goods_left_secures_nothing_and_the_buyer_may_pay_anew() {
    PaymentStory story = applied(100_000).when(approved(100_000)).when(over(100_000));
    assertThat(story.happened(HoldReleased.class).secured()).isEqualTo(Tenge.ZERO);
    story.when(new RequestAttempt()).then(AttemptRequested.class);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_9_5})
  void a_return_gives_the_bank_its_principal_back_and_never_more_than_it_paid() {
    PaymentStory story =
        applied(100_000)
            .when(approved(100_000))
            .when(new ConfirmShipment("s-1"))
            .when(paidOut(100_000, 100_000))
            .when(new RefundReturn("ret-1", Tenge.of(40_000)));
    RefundRequested asked = story.happened(RefundRequested.class);
    assertThat(asked.intentId()).isEqualTo(APPLICATION);
    assertThat(asked.amount()).isEqualTo(Tenge.of(40_000));
    story.when(recalculated(asked.refundId(), 40_000));
    assertThat(story.account().refundable()).isEqualTo(Tenge.of(60_000));
    assertThat(story.account().goesBackBy(story.account().refunds().get(asked.refundId())))
        .isEqualTo(PaymentMeans.INSTALMENTS);
    assertThat(
            story
                .refusalOf(new PaymentCommand.RequestRefund(Tenge.of(60_001), "interest", "anna"))
                .code())
        .isNotEmpty();
  }

  @Test
  void approved_paid_out_and_recalculated_in_any_order_with_duplicates_end_in_one_state() {
    assertThat(
            ArrivalOrderTest.endsOf(
                () -> applied(100_000),
                List.of(
                    approved(100_000), paidOut(100_000, 100_000), recalculated("re_x", 40_000))))
        .isEqualTo(7);
  }

  @Test
  void approved_for_more_than_was_paid_out_ends_the_same() {
    ArrivalOrderTest.endsOf(
        () -> applied(100_000),
        List.of(approved(100_000), paidOut(100_000, 70_000), recalculated("re_x", 40_000)));
  }

  @Test
  void approved_and_over_in_any_order_end_the_same() {
    ArrivalOrderTest.endsOf(() -> applied(100_000), List.of(approved(100_000), over(100_000)));
  }
}
