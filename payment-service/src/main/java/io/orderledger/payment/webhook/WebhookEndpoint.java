package io.orderledger.payment.webhook;

import io.orderledger.payment.provider.halyk.HalykProvider;
import io.orderledger.payment.provider.instalment.InstalmentProvider;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where providers tell what happened, to be answered with 200 once it is on record. */
@RestController
class WebhookEndpoint {

  private static final String STRIPE = "/webhooks/stripe";
  private static final String HALYK = "/webhooks/halyk";
  private static final String INSTALMENT = "/webhooks/instalment";

  private final StripeProvider stripe;
  private final HalykProvider halyk;
  private final InstalmentProvider instalment;
  private final Intake intake;

  WebhookEndpoint(
      StripeProvider stripe, HalykProvider halyk, InstalmentProvider instalment, Intake intake) {
    this.stripe = stripe;
    this.halyk = halyk;
    this.instalment = instalment;
    this.intake = intake;
  }

  @Operation(summary = "Stripe's webhook: signed, answered once it is on record")
  @PostMapping(STRIPE)
  @Access(anyone = true)
  ResponseEntity<Void> ofStripe(HttpServletRequest request) {
    intake.take(stripe, "", request, List.of("stripe-signature"));
    return ResponseEntity.ok().build();
  }

  @Operation(
      summary = "Halyk ePay's callback: unsigned, a hint; answered once it is on record",
      description = "It must bring back the secret_hash of its invoice; nothing else is believed.")
  @PostMapping(HALYK)
  @Access(anyone = true)
  ResponseEntity<Void> ofHalyk(HttpServletRequest request) {
    intake.take(halyk, "", request, List.of());
    return ResponseEntity.ok().build();
  }

  @Operation(summary = "The bank's decisions: signed, answered once they are on record")
  @PostMapping(INSTALMENT)
  @Access(anyone = true)
  @Clause(ClauseId.B_5_8)
  ResponseEntity<Void> ofTheInstalmentBank(HttpServletRequest request) {
    intake.take(instalment, "", request, List.of("x-instalment-signature"));
    return ResponseEntity.ok().build();
  }

  /** Who may come in, and with how much. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    OpenPaths webhookPaths() {
      return OpenPaths.of(STRIPE, HALYK, INSTALMENT);
    }

    @Bean
    BodyLimit webhookLimit() {
      return BodyLimit.of("/webhooks/*", Intake.LARGEST);
    }
  }
}
