package io.orderledger.payment.certificate;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateDecider;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand.PayByCertificate;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pays an order, or a part of it, with a purchased certificate (B-3.4). */
@RestController
@Clause({ClauseId.B_3_4, ClauseId.B_5_10})
class CertificatePaymentEndpoint {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final MoneyCommands money;
  private final Payments payments;
  private final CodeDesk desk;
  private final Clock clock;

  CertificatePaymentEndpoint(MoneyCommands money, Payments payments, CodeDesk desk, Clock clock) {
    this.money = money;
    this.payments = payments;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What a certificate pays.
   *
   * @param attempt its number among the attempts to pay the order
   * @param asked what was asked of the certificate
   * @param reserved what it gives; null until it has answered, zero when it gives nothing
   * @param declineCode why it gives nothing; null unless it was refused
   */
  @Schema(name = "CertificateShare")
  record Share(
      @Schema(example = "1") int attempt,
      AttemptStatus status,
      Tenge asked,
      @Nullable Tenge reserved,
      @Nullable String declineCode) {
    static Share of(Attempt attempt) {
      return new Share(
          attempt.number(),
          attempt.status(),
          attempt.amount(),
          attempt.status() == AttemptStatus.REQUESTED ? null : attempt.authorized(),
          attempt.declineCode());
    }
  }

  @Operation(
      summary = "Pays what is still owed with a certificate, or as much of it as it has",
      description =
          "201 with what is reserved of it; 202 with where to look while it has not answered. The"
              + " rest is paid by card as any other order. Wrong codes are counted.")
  @PostMapping("/payments/{orderNumber}/certificates")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<Share> pay(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody PresentedCode presented,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Account account = money.awaitOwn(orderNumber, caller, PATIENCE);
    money.requireNotParked(orderNumber);
    Certificate.Issued certificate = desk.presented(presented.code(), caller);
    if (!certificate.sellerId().equals(account.sellerId())) {
      throw Problems.of(Problems.refused(CertificateDecider.ofAnotherSeller().at("code")));
    }
    Tenge usable = certificate.usable(Almaty.dateOf(clock.instant()));
    CommandResult.Accepted granted =
        CommandAnswers.granted(
            payments.tell(
                orderNumber,
                new PayByCertificate(certificate.id().value(), usable),
                key,
                provenance));
    int number = payments.after(granted).account().attempts().lastKey();
    Attempt attempt = money.awaitAnswer(orderNumber, number, PATIENCE);
    HttpStatus status =
        attempt.status() == AttemptStatus.REQUESTED ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .location(URI.create("/payments/" + orderNumber + "/attempts/" + number))
        .body(Share.of(attempt));
  }
}
