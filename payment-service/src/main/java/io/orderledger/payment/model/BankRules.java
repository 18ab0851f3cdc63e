package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.AgreeBankTransfer;
import io.orderledger.payment.model.PaymentCommand.BankFact;
import io.orderledger.payment.model.PaymentCommand.BankRequest;
import io.orderledger.payment.model.PaymentCommand.ConfirmPayout;
import io.orderledger.payment.model.PaymentCommand.DecideCredit;
import io.orderledger.payment.model.PaymentCommand.IssueInvoice;
import io.orderledger.payment.model.PaymentCommand.PayOutAtDesk;
import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
import io.orderledger.payment.model.PaymentCommand.ReportPayoutReturned;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Invoices, the money that comes to them and goes back (B-5.5): paid when credited, whatever was
 * credited is recorded, and nothing that is too much is lost or kept without its payer's word.
 */
@Clause({ClauseId.B_5_5, ClauseId.B_5_11})
final class BankRules {

  private BankRules() {}

  static void record(Course course, BankFact fact) {
    switch (fact) {
      case IssueInvoice f -> issue(course, f);
      case RecordMoneyReceived f -> received(course, f);
      case NoteForceMajeure f -> Hindrances.note(course, f);
      case ChangeBeneficiary f -> payTo(course, f);
    }
  }

  static Decision<PaymentEvent> answer(Payment.Opened state, BankRequest request) {
    return switch (request) {
      case DecideCredit r -> credit(state, r);
      case AgreeBankTransfer r -> CashRefunds.agree(state.account(), r);
      case PayOutAtDesk r -> CashRefunds.payOut(state.account(), r);
      case ConfirmPayout r -> payout(state, r);
      case ReportPayoutReturned r -> returned(state, r);
    };
  }

  private static void issue(Course course, IssueInvoice fact) {
    Account account = course.account();
    if (course.state() instanceof Payment.Open
        && account.billing().invoice() == null
        && account.owed().isPositive()) {
      course.happens(
          issued(account, 1, fact.at(), fact.bankingDays(), fact.beneficiary(), fact.payer()));
    }
  }

  /** An edited order costs another sum: the new invoice replaces the one before (B-4.3). */
  static void replaceInvoice(Course course, Instant at) {
    Account account = course.account();
    Invoice before = account.billing().invoice();
    if (before != null && !before.sum().equals(account.owed()) && account.owed().isPositive()) {
      course.happens(
          issued(
              account,
              before.ordinal() + 1,
              at,
              before.bankingDays(),
              before.beneficiary(),
              before.payer()));
    }
  }

  /** An order that is cancelled is not paid any more, wherever it was to be paid to. */
  @Clause(ClauseId.A_7_2)
  private static void payTo(Course course, ChangeBeneficiary fact) {
    Account account = course.account();
    Invoice invoice = account.billing().invoice();
    if (course.state() instanceof Payment.Open
        && invoice != null
        && !fact.beneficiary().equals(invoice.beneficiary())) {
      course.happens(new BeneficiaryChanged(account.orderNumber(), fact.beneficiary(), fact.at()));
    }
  }

  /**
   * What is still to be paid to an invoice is paid to one that is made out to the next buyer; its
   * days count anew (B-15.6).
   *
   * @param payer null when nobody can be named: the invoice stays, and names nobody
   */
  @Clause(ClauseId.B_15_6)
  static void makeOut(Course course, Invoice.@Nullable Payer payer, Instant at) {
    Account account = course.account();
    Invoice before = account.billing().invoice();
    if (before != null
        && payer != null
        && course.state() instanceof Payment.Open open
        && open.outstanding().isPositive()) {
      course.happens(
          issued(
              account,
              before.ordinal() + 1,
              at,
              before.bankingDays(),
              before.beneficiary(),
              payer));
    }
  }

  private static InvoiceIssued issued(
      Account account,
      int ordinal,
      Instant at,
      int bankingDays,
      Invoice.@Nullable Beneficiary beneficiary,
      Invoice.@Nullable Payer payer) {
    return new InvoiceIssued(
        account.orderNumber(),
        account.customerId(),
        ordinal,
        account.owed(),
        at,
        Invoice.due(at, bankingDays, account.billing().hindrances().still()),
        bankingDays,
        beneficiary,
        payer);
  }

  /** Once a receipt, in whatever state the order is. */
  private static void received(Course course, RecordMoneyReceived fact) {
    Account account = course.account();
    boolean known =
        account.attempts().values().stream()
            .anyMatch(attempt -> fact.receiptId().equals(attempt.intentId()));
    if (known || !fact.amount().isPositive()) {
      return;
    }
    int number = account.nextAttempt();
    Attempt paid = Attempt.received(number, fact.receiptId(), fact.amount());
    course.happens(
        new MoneyReceived(
            account.orderNumber(),
            number,
            fact.means(),
            fact.receiptId(),
            fact.amount(),
            fact.at(),
            account.with(paid).secured()));
  }

  /** M13: what is credited beyond what is owed is refunded or stays, by the payer's word. */
  private static Decision<PaymentEvent> credit(Payment.Opened state, DecideCredit request) {
    SortedMap<Integer, Tenge> credit = Excess.credit(state);
    if (credit.isEmpty()) {
      return Decision.refuse(
          "no-credit", ClauseId.B_5_5, "No more than is owed was credited to this order.");
    }
    if (state.account().hasOpenDispute()) {
      return RefundRules.heldByDispute();
    }
    Course course = new Course(state);
    switch (request.choice()) {
      case KEEP ->
          course.happens(
              new CreditKept(
                  state.account().orderNumber(),
                  Tenge.sum(credit.values()),
                  request.reason(),
                  request.decidedBy()));
      case REFUND -> {
        for (Map.Entry<Integer, Tenge> part : credit.entrySet()) {
          course.happens(
              Consequences.refund(
                  course.account(),
                  course.account().attempt(part.getKey()),
                  part.getValue(),
                  RefundCause.EXCESS,
                  null));
        }
      }
    }
    return course.decision();
  }

  private static Decision<PaymentEvent> payout(Payment.Opened state, ConfirmPayout request) {
    Account account = state.account();
    Refund refund = account.refunds().get(request.refundId());
    if (refund == null) {
      return RefundRules.unknown(request.refundId());
    }
    if (!account.billing().hasReceived(refund.attempt())) {
      return notByBank();
    }
    if (refund.status() == RefundStatus.SUCCEEDED
        && request.bankReference().equals(refund.providerRefundId())) {
      return Decision.nothing();
    }
    if (refund.status() != RefundStatus.REQUESTED) {
      return Decision.refuse(notToBePaidOut());
    }
    Optional<Refusal> whyNotByBank = CashRefunds.whyNotByBank(account, refund);
    if (whyNotByBank.isPresent()) {
      return Decision.refuse(whyNotByBank.get());
    }
    return Decision.accept(
        new RefundPaidOut(
            account.orderNumber(),
            refund.refundId(),
            refund.attempt(),
            request.bankReference(),
            refund.amount(),
            refund.cause(),
            refund.returnId(),
            request.at(),
            PaymentMeans.BANK_TRANSFER,
            null));
  }

  static Refusal notToBePaidOut() {
    return Refusal.of(
        "refund-not-to-be-paid-out",
        ClauseId.B_5_11,
        "This refund does not wait for its payment: look at its status.");
  }

  /** The bank could not pay it out, or sent it back; an operator tries again. */
  private static Decision<PaymentEvent> returned(
      Payment.Opened state, ReportPayoutReturned request) {
    Account account = state.account();
    Refund refund = account.refunds().get(request.refundId());
    if (refund == null) {
      return RefundRules.unknown(request.refundId());
    }
    if (!account.billing().hasReceived(refund.attempt())) {
      return notByBank();
    }
    if (CashRefunds.isOver(account, refund)) {
      return Decision.refuse(notToBePaidOut());
    }
    return switch (refund.status()) {
      case FAILED -> Decision.nothing();
      case AWAITING_APPROVAL, WITHDRAWN ->
          Decision.refuse(
              "refund-not-to-be-paid-out",
              ClauseId.B_5_11,
              "Nothing was paid out for this refund: look at its status.");
      case REQUESTED, SUCCEEDED -> {
        Course course = new Course(state);
        course.happens(
            new PayoutReturned(
                account.orderNumber(),
                refund.refundId(),
                refund.attempt(),
                refund.amount(),
                refund.cause(),
                refund.returnId(),
                request.reason(),
                refund.status() == RefundStatus.SUCCEEDED,
                request.at()));
        Consequences.follow(course);
        yield course.decision();
      }
    };
  }

  private static Decision<PaymentEvent> notByBank() {
    return Decision.refuse(
        "refund-not-by-bank-transfer",
        ClauseId.B_5_11,
        "What was paid by card goes back by the provider, not by a bank transfer.");
  }
}
