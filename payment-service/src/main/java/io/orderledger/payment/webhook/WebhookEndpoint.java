package io.orderledger.payment.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.RawBody;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider tells what happened. The signature is all that admits; what is admitted is
 * durable before it is acknowledged, and understood afterwards.
 */
@RestController
class WebhookEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
  private static final String PATH = "/webhooks/stripe";
  private static final String SIGNATURE = "stripe-signature";
  private static final int LARGEST = 256 * 1024;

  private final PaymentProvider provider;
  private final ReceiptBook book;
  private final WebhookResolver resolver;
  private final MeterRegistry meters;

  WebhookEndpoint(
      PaymentProvider provider, ReceiptBook book, WebhookResolver resolver, MeterRegistry meters) {
    this.provider = provider;
    this.book = book;
    this.resolver = resolver;
    this.meters = meters;
  }

  @Operation(summary = "The provider's webhook: signed, answered once it is on record")
  @PostMapping(PATH)
  @Access(anyone = true)
  ResponseEntity<Void> receive(HttpServletRequest request) {
    byte[] raw = RawBody.of(request);
    String signature = request.getHeader(SIGNATURE);
    SignedNotification signed;
    try {
      signed = provider.verify(raw, signature == null ? Map.of() : Map.of(SIGNATURE, signature));
    } catch (UnverifiedNotification unverified) {
      String ground = unverified.ground().name().toLowerCase(Locale.ROOT);
      meters.counter("orderledger.webhook.refused", "ground", ground).increment();
      LOG.warn("A webhook of {} bytes was refused: {}.", raw.length, ground);
      throw Problems.of(
          Problem.of(400, "webhook-not-verified", "The signature does not prove the origin."));
    }
    book.add(provider.name(), signed, raw);
    resolver.somethingCame();
    return ResponseEntity.ok().build();
  }

  /** Who may come in, and with how much. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    OpenPaths webhookPaths() {
      return OpenPaths.of(PATH);
    }

    @Bean
    BodyLimit webhookLimit() {
      return BodyLimit.of(PATH, LARGEST);
    }
  }
}
