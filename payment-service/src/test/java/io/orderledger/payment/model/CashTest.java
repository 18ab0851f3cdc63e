package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentCommand.AgreeBankTransfer;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmPayout;
import io.orderledger.payment.model.PaymentCommand.PayOutAtDesk;
import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.ReportPayoutReturned;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Test;

/** What is paid in cash as goods change hands, and how it goes back. */
class CashTest {

  private static final RecordMoneyReceived TO_COURIER =
      new RecordMoneyReceived(PaymentMeans.CASH_TO_COURIER, "cash/S-1", Tenge.of(25_000), AT);
  private static final AgreeBankTransfer AGREED =
      new AgreeBankTransfer("refund-01", "Lives where no desk is", "Letter 412", "anna", AT);
  private static final PayOutAtDesk AT_DESK = new PayOutAtDesk("refund-01", "FR-1", "anna", AT);
  private static final ConfirmPayout BY_BANK = new ConfirmPayout("refund-01", "PO-1", AT);

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7})
  void cash_that_a_courier_took_pays_the_order_once_and_lies_with_the_courier() {
    PaymentStory story = PaymentStory.opened(25_000).when(TO_COURIER).then(MoneyReceived.class);
    assertThat(story.happened(MoneyReceived.class).secured()).isEqualTo(Tenge.of(25_000));
    story.when(TO_COURIER).then();

    assertThat(Balances.of(story.history()))
        .containsOnly(
            entry(LedgerAccount.CASH_WITH_COURIERS, Tenge.of(25_000)),
            entry(LedgerAccount.SALES, Tenge.of(-25_000)));
  }

  @Test
  @Clause(ClauseId.B_5_2)
  void cash_that_a_pickup_point_took_lies_in_the_desk() {
    PaymentStory story =
        PaymentStory.opened(25_000)
            .when(
                new RecordMoneyReceived(
                    PaymentMeans.CASH_AT_DESK, "cash/S-1", Tenge.of(25_000), AT));

    assertThat(Balances.of(story.history()))
        .containsEntry(LedgerAccount.CASH_DESK, Tenge.of(25_000));
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_9_5})
  void a_return_of_goods_paid_in_cash_is_given_back_in_cash_once() {
    PaymentStory story = returned().when(AT_DESK).then(RefundPaidOut.class);
    assertThat(story.account().refunded()).isEqualTo(Tenge.of(10_000));
    assertThat(Balances.of(story.history()))
        .containsEntry(LedgerAccount.CASH_DESK, Tenge.of(-10_000))
        .doesNotContainKey(LedgerAccount.REFUNDS_PAYABLE);

    story.when(AT_DESK).then();
    assertThat(story.refusalOf(new PayOutAtDesk("refund-01", "FR-2", "anna", AT)).code())
        .isEqualTo("refund-not-to-be-paid-out");
    assertThat(story.refusalOf(BY_BANK).code()).isEqualTo("refund-not-to-be-paid-out");
    assertThat(story.refusalOf(new ReportPayoutReturned("refund-01", "closed", AT)).code())
        .isEqualTo("refund-not-to-be-paid-out");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void it_goes_back_by_bank_transfer_only_as_agreed() {
    PaymentStory story = returned();
    assertThat(story.refusalOf(BY_BANK).code()).isEqualTo("refund-goes-back-in-cash");
    assertThat(story.refusalOf(BY_BANK).clause()).isEqualTo(ClauseId.B_5_11);

    story.when(AGREED).then(BankTransferAgreed.class).when(AGREED).then();
    assertThat(story.refusalOf(AT_DESK).code()).isEqualTo("refund-agreed-by-bank-transfer");
    story.when(BY_BANK).then(RefundPaidOut.class);
    assertThat(Balances.of(story.history()))
        .containsEntry(LedgerAccount.BANK, Tenge.of(-10_000))
        .doesNotContainKey(LedgerAccount.CASH_DESK);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void what_the_bank_could_not_pay_is_tried_again_in_cash_unless_it_is_agreed_anew() {
    PaymentStory story =
        returned()
            .when(AGREED)
            .when(BY_BANK)
            .when(new ReportPayoutReturned("refund-01", "Account closed", AT))
            .then(PayoutReturned.class)
            .when(new RetryRefund("refund-01", "anna"))
            .then(RefundRequested.class);

    assertThat(story.refusalOf(new ConfirmPayout("refund-02", "PO-2", AT)).code())
        .isEqualTo("refund-goes-back-in-cash");
    story.when(new PayOutAtDesk("refund-02", "FR-2", "anna", AT)).then(RefundPaidOut.class);
    assertThat(story.account().netKept()).isEqualTo(Tenge.of(15_000));
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_6_12})
  void whoever_refuses_at_the_door_has_paid_nothing_and_owes_nothing() {
    PaymentStory story =
        PaymentStory.opened(25_000).when(new CancelOrder(Tenge.ZERO)).then(PaymentCancelled.class);

    assertThat(Balances.of(story.history())).isEmpty();
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_11})
  void cash_of_a_cancelled_order_is_to_be_given_back() {
    PaymentStory story =
        PaymentStory.opened(25_000)
            .when(new CancelOrder(Tenge.ZERO))
            .when(TO_COURIER)
            .then(MoneyReceived.class, RefundRequested.class)
            .when(AT_DESK);

    assertThat(story.account().netKept()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_19})
  void a_card_that_was_held_when_cash_paid_is_let_go() {
    PaymentStory.attempted(25_000)
        .when(PaymentStory.authorized(25_000))
        .when(TO_COURIER)
        .then(MoneyReceived.class, VoidRequested.class);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void what_a_card_paid_does_not_go_back_in_cash() {
    PaymentStory story =
        PaymentStory.captured(25_000).when(new RefundReturn("ret-1", Tenge.of(10_000)));

    assertThat(story.refusalOf(AT_DESK).code()).isEqualTo("refund-not-of-cash");
    assertThat(story.refusalOf(AGREED).code()).isEqualTo("refund-not-of-cash");
    assertThat(story.refusalOf(new PayOutAtDesk("refund-09", "FR-1", "anna", AT)).code())
        .isEqualTo("refund-unknown");
  }

  private static PaymentStory returned() {
    return PaymentStory.opened(25_000)
        .when(TO_COURIER)
        .when(new RefundReturn("ret-1", Tenge.of(10_000)))
        .then(ReturnRefundOwed.class, RefundRequested.class);
  }
}
