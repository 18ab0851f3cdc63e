package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.PayByCertificate;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;

/**
 * Paying with a purchased certificate, or a part with it: an attempt like a card's, that needs no
 * page (B-3.4). How much of the certificate there is, its own stream decides.
 */
@Clause(ClauseId.B_3_4)
final class CertificateRules {

  private CertificateRules() {}

  static Decision<PaymentEvent> pay(Payment.Opened state, PayByCertificate request) {
    Optional<Refusal> nothing = PaymentDecider.nothingToPay(state);
    if (nothing.isPresent()) {
      return Decision.refuse(nothing.get());
    }
    Account account = state.account();
    if (account.attempts().values().stream().anyMatch(Attempt::isCertificateUnderWay)) {
      return Decision.refuse(
          "attempt-open", ClauseId.B_5_10, "A certificate is being asked: wait for its answer.");
    }
    if (!request.usable().isPositive()) {
      return Decision.refuse(
          "certificate-nothing-left",
          ClauseId.B_3_4,
          "It is used up, or the last day to use it is past.");
    }
    Tenge asked = Shares.of(account).missing().min(request.usable());
    Course course = new Course(state);
    course.happens(
        new AttemptRequested(
            account.orderNumber(),
            account.sellerId(),
            account.nextAttempt(),
            asked,
            request.certificateId(),
            null));
    Consequences.follow(course);
    return course.decision();
  }
}
