package io.orderledger.payment.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.RawBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets in what a provider signed, whoever it is: the signature is all that admits, and what is
 * admitted is durable before it is acknowledged. It is understood afterwards.
 */
@Component
class Intake {

  /** Largest body of a webhook, in bytes. */
  static final int LARGEST = 256 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final ReceiptBook book;
  private final WebhookResolver resolver;
  private final MeterRegistry meters;

  Intake(ReceiptBook book, WebhookResolver resolver, MeterRegistry meters) {
    this.book = book;
    this.resolver = resolver;
    this.meters = meters;
  }

  /**
   * Answers 400 to what no account signed, and leaves no trace of it.
   *
   * @param signatures names of the headers that prove it, in lower case
   */
  SignedNotification verified(
      PaymentProvider provider, String kind, HttpServletRequest request, List<String> signatures) {
    byte[] raw = RawBody.of(request);
    Map<String, String> headers = new HashMap<>();
    for (String name : signatures) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    try {
      return provider.verify(kind, raw, headers);
    } catch (UnverifiedNotification unverified) {
      String ground = unverified.ground().name().toLowerCase(Locale.ROOT);
      meters.counter("orderledger.webhook.refused", "ground", ground).increment();
      LOG.warn(
          "A webhook of {} bytes for {} was refused: {}.", raw.length, provider.name(), ground);
      throw Problems.of(
          Problem.of(400, "webhook-not-verified", "The signature does not prove the origin."));
    }
  }

  /** Returns when the webhook is on record. */
  void take(
      PaymentProvider provider, String kind, HttpServletRequest request, List<String> signatures) {
    SignedNotification signed = verified(provider, kind, request, signatures);
    book.add(provider.name(), kind, signed, RawBody.of(request));
    resolver.somethingCame();
  }
}
