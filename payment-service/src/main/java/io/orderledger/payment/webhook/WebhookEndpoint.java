package io.orderledger.payment.webhook;

import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.request.BodyLimit;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe tells what happened. */
@RestController
class WebhookEndpoint {

  private static final String PATH = "/webhooks/stripe";
  private static final List<String> SIGNATURE = List.of("stripe-signature");

  private final StripeProvider provider;
  private final Intake intake;

  WebhookEndpoint(StripeProvider provider, Intake intake) {
    this.provider = provider;
    this.intake = intake;
  }

  @Operation(summary = "Stripe's webhook: signed, answered once it is on record")
  @PostMapping(PATH)
  @Access(anyone = true)
  ResponseEntity<Void> receive(HttpServletRequest request) {
    intake.take(provider, "", request, SIGNATURE);
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
      return BodyLimit.of(PATH, Intake.LARGEST);
    }
  }
}
