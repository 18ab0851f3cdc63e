package io.orderledger.payment.model;

import io.orderledger.payment.instalment.model.Instalments;
import io.orderledger.payment.model.InstalmentCommand.ApplyForInstalments;
import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.payment.model.InstalmentCommand.RecordUnderContract;
import io.orderledger.payment.model.InstalmentEvent.InstalmentsAppliedFor;
import io.orderledger.payment.model.InstalmentEvent.InstalmentsApproved;
import io.orderledger.payment.model.InstalmentEvent.InstalmentsOffered;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.util.Optional;

/**
 * An application to a bank is an attempt: approved it holds the money, dispatched it took it, and
 * what is not the bank's decision is decided as for every attempt. Beside that stand what the
 * edition offers, over how many months was applied, and the bank's contract (B-5.8).
 */
@Clause(ClauseId.B_5_8)
final class InstalmentRules {

  private InstalmentRules() {}

  static Decision<PaymentEvent> answer(
      Payment.Opened state, PaymentCommand.InstalmentRequest request) {
    return switch (request) {
      case ApplyForInstalments r -> apply(state, r);
    };
  }

  private static Decision<PaymentEvent> apply(Payment.Opened state, ApplyForInstalments request) {
    Account account = state.account();
    Instalments instalments = account.billing().instalments();
    Optional<Refusal> whyNot =
        PaymentDecider.nothingToPay(state)
            .or(() -> instalments.whyNot(request.months(), Shares.of(account).missing()));
    if (whyNot.isPresent()) {
      return Decision.refuse(whyNot.get());
    }
    Course course = new Course(state);
    course.happens(
        new InstalmentsAppliedFor(account.orderNumber(), account.nextAttempt(), request.months()));
    return PaymentDecider.attempt(course, null);
  }

  static void record(Course course, PaymentCommand.InstalmentFact fact) {
    switch (fact) {
      case OfferInstalments f -> {
        if (course.account().billing().instalments().offered() == null) {
          course.happens(new InstalmentsOffered(course.account().orderNumber(), f.terms()));
        }
      }
      case RecordUnderContract f -> underContract(course, f);
    }
  }

  /** Told twice, the first word stands: a bank's contract does not change, it is recalculated. */
  private static void underContract(Course course, RecordUnderContract fact) {
    PaymentDecider.note(course, fact.fact());
    int attempt = course.account().attempt(fact.attempt(), fact.intentId()).number();
    if (course.account().billing().instalments().contractOf(attempt).isEmpty()) {
      course.happens(
          new InstalmentsApproved(
              course.account().orderNumber(), attempt, fact.contract(), fact.at()));
    }
  }

  static Account after(Account account, InstalmentEvent event) {
    Instalments known = account.billing().instalments();
    return account.with(
        account
            .billing()
            .with(
                switch (event) {
                  case InstalmentsOffered e -> known.offering(e.terms());
                  case InstalmentsAppliedFor e -> known.applied(e.attempt(), e.months());
                  case InstalmentsApproved e -> known.approved(e.attempt(), e.contract());
                }));
  }
}
