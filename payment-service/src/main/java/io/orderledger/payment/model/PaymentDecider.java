package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.BankFact;
import io.orderledger.payment.model.PaymentCommand.BankRequest;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.payment.model.PaymentCommand.OpenPayment;
import io.orderledger.payment.model.PaymentCommand.PayByCertificate;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptureFailed;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordDispute;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceRefused;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceSubmitted;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RecordRefundAccepted;
import io.orderledger.payment.model.PaymentCommand.RecordRefundFailed;
import io.orderledger.payment.model.PaymentCommand.RecordRefundSucceeded;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.Request;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentCommand.RequestCardAttempt;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentCommand.SubmitEvidence;
import io.orderledger.payment.model.PaymentCommand.WithdrawRefund;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.OwedChanged;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides every command on a payment. */
public final class PaymentDecider {

  /** The refusal of every command on a payment whose order is not known here. */
  public static final String UNKNOWN = "payment-unknown";

  private PaymentDecider() {}

  public static Decision<PaymentEvent> decide(Payment state, PaymentCommand command) {
    return switch (state) {
      case Payment.NotOpened none -> open(command);
      case Payment.Opened opened ->
          switch (command) {
            case Request request -> answer(opened, request);
            case Fact fact -> takeDown(opened, fact);
          };
    };
  }

  private static Decision<PaymentEvent> open(PaymentCommand command) {
    return command instanceof OpenPayment(var order, var customer, var seller, var owed)
        ? Decision.accept(new PaymentOpened(order, customer, seller, owed))
        : Decision.refuse(UNKNOWN, "No order of this number is known here yet.");
  }

  private static Decision<PaymentEvent> answer(Payment.Opened state, Request request) {
    return switch (request) {
      case RequestAttempt r -> attempt(state, null);
      case RequestCardAttempt r -> attempt(state, r.card());
      case PayByCertificate r -> CertificateRules.pay(state, r);
      case RequestRefund r -> RefundRules.request(state.account(), r);
      case ApproveRefund r -> RefundRules.approve(state.account(), r);
      case WithdrawRefund r -> RefundRules.withdraw(state, r);
      case RetryRefund r -> RefundRules.retry(state.account(), r);
      case RefundReturn r -> RefundRules.forReturn(state, r);
      case BankRequest r -> BankRules.answer(state, r);
      case SubmitEvidence r -> EvidenceRules.submit(state.account(), r);
    };
  }

  /**
   * One open attempt at a time; after a failure the buyer may try again (B-5.10), and after an edit
   * pays what the order costs more (B-4.3).
   */
  @Clause({ClauseId.B_4_3, ClauseId.B_5_10})
  private static Decision<PaymentEvent> attempt(Payment.Opened state, @Nullable CardUse card) {
    Optional<Refusal> nothing = nothingToPay(state);
    if (nothing.isPresent()) {
      return Decision.refuse(nothing.get());
    }
    Account account = state.account();
    Tenge missing = Shares.of(account).missing();
    if (account.attempts().values().stream()
        .anyMatch(a -> a.isOpenFor(missing) || a.isCertificateUnderWay())) {
      return Decision.refuse(
          "attempt-open", ClauseId.B_5_10, "An attempt to pay is open: finish it, or let it fail.");
    }
    Course course = new Course(state);
    course.happens(
        new AttemptRequested(
            account.orderNumber(), account.sellerId(), account.nextAttempt(), missing, null, card));
    Consequences.follow(course);
    return course.decision();
  }

  /** Why nobody is asked to pay; empty while something is missing. */
  static Optional<Refusal> nothingToPay(Payment.Opened state) {
    if (state instanceof Payment.Cancelled) {
      return Optional.of(
          Refusal.of(
              "order-cancelled",
              ClauseId.B_5_10,
              "The order is cancelled: there is nothing to pay."));
    }
    if (state.account().owed().isZero()) {
      return Optional.of(Refusal.of("nothing-owed", "Nothing is owed for this order."));
    }
    return state.outstanding().isZero()
        ? Optional.of(
            Refusal.of("already-paid", "The order is paid: the money is held or was taken."))
        : Optional.empty();
  }

  private static Decision<PaymentEvent> takeDown(Payment.Opened state, Fact fact) {
    Course course = new Course(state);
    switch (fact) {
      case OpenPayment f -> {} // Told again; the first word stands.
      case ChangeOwed f -> change(course, f);
      case ConfirmShipment f -> shipped(course, f);
      case CancelOrder f -> cancel(course, f);
      case RecordIntentCreated f -> ProviderFacts.record(course, f);
      case RecordAuthorized f -> ProviderFacts.record(course, f);
      case RecordAttemptFailed f -> ProviderFacts.record(course, f);
      case RecordCaptured f -> ProviderFacts.record(course, f);
      case RecordClosed f -> ProviderFacts.record(course, f);
      case RecordCaptureFailed f -> ProviderFacts.record(course, f);
      case RecordRefundAccepted f -> ProviderFacts.record(course, f);
      case RecordRefundSucceeded f -> ProviderFacts.record(course, f);
      case RecordRefundFailed f -> ProviderFacts.record(course, f);
      case BankFact f -> BankRules.record(course, f);
      case RecordDispute f -> DisputeFacts.record(course, f);
      case RecordEvidenceSubmitted f -> EvidenceRules.record(course, f);
      case RecordEvidenceRefused f -> EvidenceRules.record(course, f);
    }
    Consequences.follow(course);
    return course.decision();
  }

  @Clause(ClauseId.B_4_3)
  private static void change(Course course, ChangeOwed fact) {
    Account account = course.account();
    if (course.state() instanceof Payment.Open && fact.edit() > account.edit()) {
      course.happens(
          new OwedChanged(
              account.orderNumber(),
              fact.edit(),
              fact.owed(),
              fact.owed().minus(account.owed()),
              account.secured(),
              fact.at()));
      BankRules.replaceInvoice(course, fact.at());
    }
  }

  private static void shipped(Course course, ConfirmShipment fact) {
    if (!course.account().shipped()) {
      course.happens(new ShipmentConfirmed(course.account().orderNumber(), fact.shipmentId()));
    }
  }

  private static void cancel(Course course, CancelOrder fact) {
    if (course.state() instanceof Payment.Open) {
      Tenge owed = course.account().owed();
      course.happens(
          new PaymentCancelled(
              course.account().orderNumber(),
              fact.withheld(),
              owed.minus(fact.withheld().min(owed))));
    }
  }
}
