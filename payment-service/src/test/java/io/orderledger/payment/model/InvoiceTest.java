package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.ConfirmPayout;
import io.orderledger.payment.model.PaymentCommand.CreditChoice;
import io.orderledger.payment.model.PaymentCommand.DecideCredit;
import io.orderledger.payment.model.PaymentCommand.IssueInvoice;
import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.ReportPayoutReturned;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.OwedChanged;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order paid by bank transfer, from its invoice to what came too much or too late. */
@Clause(ClauseId.B_5_5)
class InvoiceTest {

  private static final Invoice.Payer PAYER =
      new Invoice.Payer(PersonalText.of("120540001238"), PersonalText.of("Example LLP"));

  private static PaymentCommand issue(Instant at) {
    return new IssueInvoice(
        "buyer",
        3,
        new Invoice.Beneficiary("Goods", "120540001238", "KZ86125KZT5004100100", "EXMPKZKA", "B"),
        PAYER,
        at);
  }

  private static PaymentCommand credited(String receipt, long amount) {
    return new RecordMoneyReceived(PaymentMeans.BANK_TRANSFER, receipt, Tenge.of(amount), AT);
  }

  private static PaymentStory invoiced(long owed) {
    return PaymentStory.opened(owed).when(issue(AT));
  }

  private static DecideCredit payersWord(CreditChoice choice) {
    return new DecideCredit(choice, "letter", "aliya");
  }

  private static Invoice invoice(PaymentStory story) {
    @Nullable Invoice invoice = story.account().billing().invoice();
    assertThat(invoice).isNotNull();
    return invoice;
  }

  private static long balance(PaymentStory story, LedgerAccount account) {
    Map<LedgerAccount, Tenge> books = Balances.of(story.history());
    assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
    return books.getOrDefault(account, Tenge.ZERO).amount();
  }

  private static Tenge credit(PaymentStory story) {
    return ((Payment.Opened) story.state()).credit();
  }

  private static Tenge outstanding(PaymentStory story) {
    return ((Payment.Opened) story.state()).outstanding();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-22T05:00:00Z, 2026-10-28T19:00:00Z, 2026-10-28",
    "2026-03-20T05:00:00Z, 2026-03-30T19:00:00Z, 2026-03-30",
    // Half past midnight of the 23rd in Almaty.
    "2026-10-22T19:30:00Z, 2026-10-29T19:00:00Z, 2026-10-29"
  })
  void t1_an_invoice_is_due_at_the_end_of_the_third_banking_day(
      Instant issued, Instant due, String lastDay) {
    PaymentStory story = PaymentStory.opened(100_000).when(issue(issued)).then(InvoiceIssued.class);

    assertThat(invoice(story).due()).isEqualTo(due);
    assertThat(invoice(story).lastDay()).isEqualTo(lastDay);
    assertThat(invoice(story).number(ORDER)).isEqualTo(ORDER + "-01");
    assertThat(invoice(story).sum()).isEqualTo(Tenge.of(100_000));
  }

  @Test
  @Clause(ClauseId.A_7_2)
  void the_sellers_new_account_stands_in_the_invoice_and_in_those_that_replace_it() {
    Invoice.Beneficiary moved =
        new Invoice.Beneficiary("Goods", "120540001238", "KZ563190000012344567", "OTHRKZKA", "O");
    ChangeBeneficiary change = new ChangeBeneficiary(moved, AT);
    PaymentStory story =
        invoiced(100_000).when(change).then(BeneficiaryChanged.class).when(change).then();

    assertThat(invoice(story).beneficiary()).isEqualTo(moved);
    assertThat(invoice(story).ordinal()).isEqualTo(1);
    story.when(new ChangeOwed(1, Tenge.of(80_000), AT));
    assertThat(invoice(story).ordinal()).isEqualTo(2);
    assertThat(invoice(story).beneficiary()).isEqualTo(moved);
  }

  @Test
  @Clause(ClauseId.A_7_2)
  void nothing_changes_where_there_is_no_invoice_or_nothing_more_to_pay() {
    ChangeBeneficiary change =
        new ChangeBeneficiary(new Invoice.Beneficiary("G", "1", null, null, null), AT);
    PaymentStory.opened(100_000).when(change).then();
    invoiced(100_000).when(new CancelOrder(Tenge.ZERO)).when(change).then();
  }

  @Test
  void an_invoice_is_issued_once_and_never_for_an_order_that_is_cancelled_or_free() {
    invoiced(100_000).when(issue(AT)).then();
    PaymentStory.opened(100_000).when(new CancelOrder(Tenge.ZERO)).when(issue(AT)).then();
    PaymentStory.opened(0).when(issue(AT)).then();
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_5})
  void an_edit_replaces_the_invoice_by_one_over_the_new_sum_with_its_whole_term() {
    Instant thursday = Instant.parse("2026-10-22T05:00:00Z");
    PaymentStory story =
        invoiced(100_000)
            .when(new ChangeOwed(1, Tenge.of(80_000), thursday))
            .then(OwedChanged.class, InvoiceIssued.class);

    assertThat(invoice(story).number(ORDER)).isEqualTo(ORDER + "-02");
    assertThat(invoice(story).sum()).isEqualTo(Tenge.of(80_000));
    assertThat(invoice(story).lastDay()).isEqualTo("2026-10-28");
    assertThat(invoice(story).payer()).isEqualTo(PAYER);
  }

  @Test
  void an_invoice_that_comes_after_the_first_edit_is_over_what_the_order_costs_by_then() {
    PaymentStory story =
        PaymentStory.opened(100_000).when(new ChangeOwed(1, Tenge.of(70_000), AT)).when(issue(AT));
    assertThat(invoice(story).sum()).isEqualTo(Tenge.of(70_000));
  }

  @Test
  void m13_what_is_credited_too_little_leaves_the_rest_awaited() {
    PaymentStory story = invoiced(100_000).when(credited("c-1", 60_000)).then(MoneyReceived.class);

    assertThat(outstanding(story)).isEqualTo(Tenge.of(40_000));
    assertThat(story.happened(MoneyReceived.class).secured()).isEqualTo(Tenge.of(60_000));
    assertThat(balance(story, LedgerAccount.BANK)).isEqualTo(60_000);
    assertThat(balance(story, LedgerAccount.CUSTOMER_RECEIVABLE)).isEqualTo(40_000);
  }

  @Test
  void m13_what_is_credited_too_much_waits_for_its_payers_word() {
    PaymentStory story = overpaid();

    assertThat(outstanding(story)).isEqualTo(Tenge.ZERO);
    assertThat(credit(story)).isEqualTo(Tenge.of(10_000));
    assertThat(story.account().refunds()).isEmpty();
    assertThat(balance(story, LedgerAccount.CUSTOMER_RECEIVABLE)).isEqualTo(-10_000);
  }

  private static PaymentStory overpaid() {
    return invoiced(100_000).when(credited("c-1", 60_000)).when(credited("c-2", 50_000));
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_5_11})
  void m13_by_the_payers_word_it_is_refunded_by_the_bank() {
    PaymentStory story =
        overpaid().when(payersWord(CreditChoice.REFUND)).then(RefundRequested.class);
    assertThat(story.happened(RefundRequested.class).amount()).isEqualTo(Tenge.of(10_000));
    assertThat(credit(story)).isEqualTo(Tenge.ZERO);
    assertThat(balance(story, LedgerAccount.REFUNDS_PAYABLE)).isEqualTo(-10_000);

    story.when(new ConfirmPayout("refund-01", "PO-1", AT)).then(RefundPaidOut.class);
    assertThat(story.account().refunded()).isEqualTo(Tenge.of(10_000));
    assertThat(balance(story, LedgerAccount.BANK)).isEqualTo(100_000);
    assertThat(balance(story, LedgerAccount.REFUNDS_PAYABLE)).isZero();
    assertThat(balance(story, LedgerAccount.CUSTOMER_RECEIVABLE)).isZero();
    story.when(new ConfirmPayout("refund-01", "PO-1", AT)).then();
    assertThat(story.refusalOf(new ConfirmPayout("refund-01", "PO-2", AT)).code())
        .isEqualTo("refund-not-to-be-paid-out");
    assertThat(story.refusalOf(payersWord(CreditChoice.REFUND)).clause()).isEqualTo(ClauseId.B_5_5);
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_5})
  void m13_what_the_payer_leaves_pays_for_an_edit_that_costs_more() {
    PaymentStory story = overpaid().when(payersWord(CreditChoice.KEEP)).then(CreditKept.class);
    assertThat(credit(story)).isEqualTo(Tenge.of(10_000));
    assertThat(story.account().billing().creditKept()).isEqualTo(Tenge.of(10_000));

    story.when(new ChangeOwed(1, Tenge.of(108_000), AT));
    assertThat(outstanding(story)).isEqualTo(Tenge.ZERO);
    assertThat(credit(story)).isEqualTo(Tenge.of(2_000));
    story.when(payersWord(CreditChoice.REFUND)).then(RefundRequested.class);
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_11})
  void m14_money_after_the_cancellation_is_owed_back_at_once() {
    PaymentStory story =
        invoiced(100_000)
            .when(new CancelOrder(Tenge.ZERO))
            .when(credited("c-1", 100_000))
            .then(MoneyReceived.class, RefundRequested.class);

    assertThat(story.happened(RefundRequested.class).cause()).isEqualTo(RefundCause.CANCELLATION);
    assertThat(balance(story, LedgerAccount.REFUNDS_PAYABLE)).isEqualTo(-100_000);
  }

  @Test
  @Clause({ClauseId.B_5_11})
  void a_cancelled_orders_part_payment_and_kept_credit_go_back_whole() {
    overpaid()
        .when(payersWord(CreditChoice.KEEP))
        .when(new CancelOrder(Tenge.ZERO))
        .then(PaymentCancelled.class, RefundRequested.class, RefundRequested.class);
    invoiced(100_000)
        .when(credited("c-1", 60_000))
        .when(new CancelOrder(Tenge.ZERO))
        .then(PaymentCancelled.class, RefundRequested.class);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_9_5})
  void a_returns_refund_goes_back_by_the_bank_and_after_it_came_back_once_more() {
    PaymentStory story =
        invoiced(100_000)
            .when(credited("c-1", 100_000))
            .when(new RefundReturn("ret-1", Tenge.of(30_000)))
            .when(new ConfirmPayout("refund-01", "PO-1", AT));

    story
        .when(new ReportPayoutReturned("refund-01", "account closed", AT))
        .then(PayoutReturned.class);
    assertThat(story.account().refunded()).isEqualTo(Tenge.ZERO);
    assertThat(balance(story, LedgerAccount.BANK)).isEqualTo(100_000);
    story.when(new ReportPayoutReturned("refund-01", "told again", AT)).then();
    story.when(new RetryRefund("refund-01", "berik")).then(RefundRequested.class);
    story.when(new ConfirmPayout("refund-02", "PO-2", AT)).then(RefundPaidOut.class);
    assertThat(balance(story, LedgerAccount.BANK)).isEqualTo(70_000);
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_19})
  void a_receipt_told_twice_is_recorded_once() {
    invoiced(100_000).when(credited("c-1", 60_000)).when(credited("c-1", 60_000)).then();
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_19})
  void what_a_card_took_too_much_goes_back_by_itself_and_never_by_the_bank() {
    PaymentStory story = PaymentStory.captured(100_000).when(credited("c-1", 5_000));
    assertThat(credit(story)).isEqualTo(Tenge.of(5_000));

    story.when(new ChangeOwed(1, Tenge.of(90_000), AT));
    assertThat(story.happened(RefundRequested.class).attempt()).isEqualTo(1);
    assertThat(credit(story)).isEqualTo(Tenge.of(5_000));
    assertThat(story.refusalOf(new ConfirmPayout("refund-01", "PO-1", AT)).code())
        .isEqualTo("refund-not-by-bank-transfer");
    assertThat(story.refusalOf(new ConfirmPayout("refund-09", "PO-1", AT)).code())
        .isEqualTo("refund-unknown");
  }
}
