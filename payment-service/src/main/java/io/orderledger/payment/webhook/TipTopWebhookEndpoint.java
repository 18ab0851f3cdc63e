package io.orderledger.payment.webhook;

import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Admission;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.tiptop.CheckCode;
import io.orderledger.payment.provider.tiptop.PaymentQuestion;
import io.orderledger.payment.provider.tiptop.TipTopProvider;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.RawBody;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where TipTop Pay asks and tells, each kind at an address of its own. What is told is answered
 * with code 0 once it is on record; what is asked is answered from the payment as it stands, and
 * leaves no trace: a failure of ours is no answer, and then the provider takes no money.
 */
@RestController
@Clause({ClauseId.B_5_2, ClauseId.B_5_3})
class TipTopWebhookEndpoint {

  private static final String CHECK_PATH = "/webhooks/tiptop/check";
  private static final String PATH = "/webhooks/tiptop/{kind}";

  /** The other header, {@code X-Content-HMAC}, is over a decoded body: two bodies can share it. */
  private static final List<String> SIGNATURE = List.of("content-hmac");

  /**
   * The provider's form of an answer.
   *
   * @param code 0 when it is taken down, or may go on
   */
  record Reply(@Schema(example = "0") int code) {}

  private final TipTopProvider provider;
  private final Intake intake;
  private final Payments payments;

  TipTopWebhookEndpoint(TipTopProvider provider, Intake intake, Payments payments) {
    this.provider = provider;
    this.intake = intake;
    this.payments = payments;
  }

  @Operation(summary = "TipTop Pay asks whether a payment may be made: signed, answered at once")
  @PostMapping(CHECK_PATH)
  @Access(anyone = true)
  Reply check(HttpServletRequest request) {
    SignedNotification signed = intake.verified(provider, TipTopProvider.CHECK, request, SIGNATURE);
    PaymentQuestion question = provider.question(RawBody.of(request));
    return new Reply(CheckCode.of(admission(question, signed.account())));
  }

  @Operation(summary = "TipTop Pay tells what happened: signed, answered once it is on record")
  @PostMapping(PATH)
  @Access(anyone = true)
  Reply receive(@PathVariable String kind, HttpServletRequest request) {
    if (!provider.tells(kind)) {
      throw Problems.unknown();
    }
    intake.take(provider, kind, request, SIGNATURE);
    return new Reply(CheckCode.of(Admission.GRANTED));
  }

  private Admission admission(PaymentQuestion question, String seller) {
    return question
        .invoice()
        .flatMap(
            invoice ->
                payments
                    .find(invoice.order())
                    .filter(payment -> isOf(payment, seller))
                    .map(payment -> question.admission(payment, invoice.attempt())))
        .orElse(Admission.UNKNOWN);
  }

  private static boolean isOf(Payment.Opened payment, String seller) {
    return payment.account().sellerId().equals(seller);
  }

  /** Who may come in, and with how much. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    OpenPaths tipTopPaths() {
      return OpenPaths.of("/webhooks/tiptop/*");
    }

    @Bean
    BodyLimit tipTopLimit() {
      return BodyLimit.of("/webhooks/tiptop/*", Intake.LARGEST);
    }
  }
}
