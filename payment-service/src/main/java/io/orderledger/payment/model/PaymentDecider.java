package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.BankFact;
import io.orderledger.payment.model.PaymentCommand.BankRequest;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.payment.model.PaymentCommand.InstalmentFact;
import io.orderledger.payment.model.PaymentCommand.InstalmentRequest;
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
import io.orderledger.shared.event.PaymentMeans;
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
    return command instanceof OpenPayment open
        ? Decision.accept(
            new PaymentOpened(
                open.orderNumber(),
                open.customerId(),
                open.sellerId(),
                open.owed(),
                open.offerEdition(),
                open.recipientName()))
        : Decision.refuse(UNKNOWN, "No order of this number is known here yet.");
  }

  private static Decision<PaymentEvent> answer(Payment.Opened state, Request request) {
    return switch (request) {
      case RequestAttempt r -> attempt(new Course(state), null);
      case RequestCardAttempt r -> attempt(new Course(state), r.card());
      case PayByCertificate r -> CertificateRules.pay(state, r);
      case RequestRefund r -> RefundRules.request(state.account(), r);
      case ApproveRefund r -> RefundRules.approve(state.account(), r);
      case WithdrawRefund r -> RefundRules.withdraw(state, r);
      case RetryRefund r -> RefundRules.retry(state.account(), r);
      case RefundReturn r -> RefundRules.forReturn(state, r);
      case InstalmentRequest r -> InstalmentRules.answer(state, r);
      case BankRequest r -> BankRules.answer(state, r);
      case SubmitEvidence r -> EvidenceRules.submit(state.account(), r);
    };
  }

  /**
   * One open attempt of a kind at a time; after a failure the buyer may try again (B-5.10), after
   * an edit pays what the order costs more (B-4.3), and may turn from the bank to a card and back:
   * what was open before is ended (B-5.8).
   *
   * @param course with what makes the attempt another than a card's
   * @param card the saved card that pays, or the one to be saved; null for neither
   */
  @Clause({ClauseId.B_4_3, ClauseId.B_5_8, ClauseId.B_5_10})
  static Decision<PaymentEvent> attempt(Course course, @Nullable CardUse card) {
    Optional<Refusal> nothing = nothingToPay(course.state());
    if (nothing.isPresent()) {
      return Decision.refuse(nothing.get());
    }
    Account account = course.account();
    Tenge missing = Shares.of(account).missing();
    PaymentMeans means = account.meansOf(account.nextAttempt());
    if (account.attempts().values().stream()
        .anyMatch(
            a ->
                (a.isOpenFor(missing) && account.meansOf(a.number()) == means)
                    || a.isCertificateUnderWay())) {
      return Decision.refuse(
          "attempt-open", ClauseId.B_5_10, "An attempt to pay is open: finish it, or let it fail.");
    }
    course.happens(
        new AttemptRequested(
            account.orderNumber(), account.sellerId(), account.nextAttempt(), missing, null, card));
    Consequences.follow(course);
    return course.decision();
  }

  /** Why nobody is asked to pay; empty while something is missing. */
  public static Optional<Refusal> nothingToPay(Payment.Opened state) {
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
    note(course, fact);
    Consequences.follow(course);
    return course.decision();
  }

  static void note(Course course, Fact fact) {
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
      case InstalmentFact f -> InstalmentRules.record(course, f);
      case BankFact f -> BankRules.record(course, f);
      case NoteAssignment f -> Assignments.record(course, f);
      case FraudFact f -> FraudFact.record(course, f);
      case RecordDispute f -> DisputeFacts.record(course, f);
      case RecordEvidenceSubmitted f -> EvidenceRules.record(course, f);
      case RecordEvidenceRefused f -> EvidenceRules.record(course, f);
    }
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
