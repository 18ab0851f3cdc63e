package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptureFailed;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RecordRefundAccepted;
import io.orderledger.payment.model.PaymentCommand.RecordRefundFailed;
import io.orderledger.payment.model.PaymentCommand.RecordRefundSucceeded;
import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.model.PaymentEvent.CaptureFailed;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the provider says. Each fact is recorded once; one that came before its
 * predecessor brings it along, so that all orders of arrival end in the same state.
 */
final class ProviderFacts {

  private ProviderFacts() {}

  static void record(Course course, RecordIntentCreated fact) {
    Attempt attempt = course.account().attempt(fact.attempt(), fact.intentId());
    if (attempt.intentId() == null) {
      course.happens(new IntentCreated(order(course), attempt.number(), fact.intentId()));
    }
  }

  static void record(Course course, RecordAuthorized fact) {
    authorized(course, fact.attempt(), fact.intentId(), fact.amount(), fact.at());
  }

  static void record(Course course, RecordAttemptFailed fact) {
    Attempt attempt =
        fact.intentId() == null
            ? course.account().attempt(fact.attempt())
            : course.account().attempt(fact.attempt(), fact.intentId());
    boolean news = !attempt.failed() || !Objects.equals(attempt.declineCode(), fact.declineCode());
    boolean moneyCame = attempt.authorized().isPositive() || attempt.captured().isPositive();
    if (news && !moneyCame) {
      course.happens(
          new AttemptFailed(
              order(course),
              attempt.number(),
              fact.intentId() == null ? null : known(attempt, fact.intentId()),
              fact.declineCode(),
              fact.at(),
              isOfSchedule(attempt) ? true : null));
    }
  }

  private static boolean isOfSchedule(Attempt attempt) {
    CardUse card = attempt.card();
    return card != null && card.ofSchedule();
  }

  static void record(Course course, RecordCaptured fact) {
    authorized(course, fact.attempt(), fact.intentId(), fact.authorized(), fact.at());
    Attempt attempt = course.account().attempt(fact.attempt(), fact.intentId());
    if (attempt.captured().isPositive()) {
      return;
    }
    Tenge fromHold = fact.captured().min(attempt.held());
    course.happens(
        new PaymentCaptured(
            order(course),
            attempt.number(),
            fact.intentId(),
            fact.captured(),
            fromHold,
            attempt.held().minus(fromHold),
            fact.at(),
            secured(
                course,
                attempt.captured(
                    fact.intentId(), fact.captured(), attempt.held().minus(fromHold)))));
  }

  static void record(Course course, RecordClosed fact) {
    closed(course, fact.attempt(), fact.intentId(), null, fact.at());
  }

  static void record(Course course, RecordCaptureFailed fact) {
    closed(course, fact.attempt(), fact.intentId(), fact.declineCode(), fact.at());
  }

  static void record(Course course, RecordRefundAccepted fact) {
    Refund refund = course.account().refunds().get(fact.refundId());
    if (refund != null && refund.providerRefundId() == null) {
      course.happens(new RefundAccepted(order(course), fact.refundId(), fact.providerRefundId()));
    }
  }

  static void record(Course course, RecordRefundSucceeded fact) {
    @Nullable Refund known = known(course.account(), fact.refundId(), fact.providerRefundId());
    if (known != null && known.status().compareTo(RefundStatus.SUCCEEDED) >= 0) {
      return;
    }
    course.happens(
        new RefundSucceeded(
            order(course),
            known == null ? fact.refundId() : known.refundId(),
            known == null ? fact.attempt() : known.attempt(),
            fact.providerRefundId(),
            known == null ? fact.amount() : known.amount(),
            known == null ? RefundCause.PROVIDER : known.cause(),
            known == null ? null : known.returnId(),
            fact.at()));
  }

  static void record(Course course, RecordRefundFailed fact) {
    @Nullable Refund known = known(course.account(), fact.refundId(), fact.providerRefundId());
    if (known != null && known.status() == RefundStatus.FAILED) {
      return;
    }
    course.happens(
        new RefundFailed(
            order(course),
            known == null ? fact.refundId() : known.refundId(),
            known == null ? fact.attempt() : known.attempt(),
            fact.providerRefundId(),
            known == null ? fact.amount() : known.amount(),
            known == null ? RefundCause.PROVIDER : known.cause(),
            known == null ? null : known.returnId(),
            fact.failureCode(),
            known != null && known.status() == RefundStatus.SUCCEEDED,
            fact.at()));
  }

  private static void authorized(
      Course course, int number, String intent, Tenge amount, Instant at) {
    Attempt attempt = course.account().attempt(number, intent);
    if (attempt.authorized().isPositive()) {
      return;
    }
    course.happens(
        new PaymentAuthorized(
            order(course),
            attempt.number(),
            intent,
            amount,
            at,
            secured(course, attempt.authorized(intent, amount))));
    if (attempt.closed()) { // We had learnt first that it was over.
      release(course, course.account().attempt(attempt.number()), at);
    }
  }

  /** An end before the money was taken: where it had been asked for, that has failed. */
  @Clause(ClauseId.B_5_4)
  private static void closed(
      Course course, int number, String intent, @Nullable String declineCode, Instant at) {
    Attempt attempt = course.account().attempt(number, intent);
    if (attempt.closed() || attempt.captured().isPositive() || attempt.isOnePaymentOf(intent)) {
      return; // The end of an intent that nobody had paid says nothing of who paid it meanwhile.
    }
    course.happens(new AttemptClosed(order(course), attempt.number(), intent, at));
    if (attempt.captureRequested()) {
      course.happens(new CaptureFailed(order(course), attempt.number(), intent, declineCode, at));
    }
    release(course, attempt, at);
  }

  /** A payment's id stays, whatever is told of the whole intent afterwards. */
  private static String known(Attempt attempt, String told) {
    String known = attempt.intentId();
    return known != null && attempt.isOnePaymentOf(told) ? known : told;
  }

  private static void release(Course course, Attempt attempt, Instant at) {
    if (attempt.held().isPositive()) {
      course.happens(
          new HoldReleased(
              order(course),
              attempt.number(),
              attempt.held(),
              at,
              secured(course, attempt.released(attempt.held()))));
    }
  }

  /** What is there to pay with once the attempt has become this. */
  private static Tenge secured(Course course, Attempt then) {
    return course.account().with(then).secured();
  }

  private static @Nullable Refund known(
      Account account, String refundId, @Nullable String providerRefundId) {
    Refund ours = account.refunds().get(refundId);
    if (ours != null || providerRefundId == null) {
      return ours;
    }
    return account
        .refundsThat(r -> providerRefundId.equals(r.providerRefundId()))
        .findFirst()
        .orElse(null);
  }

  private static OrderNumber order(Course course) {
    return course.account().orderNumber();
  }
}
