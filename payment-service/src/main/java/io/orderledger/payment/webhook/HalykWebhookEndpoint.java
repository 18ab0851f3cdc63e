package io.orderledger.payment.webhook;

import io.orderledger.payment.provider.halyk.HalykProvider;
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

/** Where Halyk ePay says that something happened; what happened, it is asked. */
@RestController
class HalykWebhookEndpoint {

  private static final String PATH = "/webhooks/halyk";

  /** Its proof is in the body. */
  private static final List<String> SIGNATURE = List.of();

  private final HalykProvider provider;
  private final Intake intake;

  HalykWebhookEndpoint(HalykProvider provider, Intake intake) {
    this.provider = provider;
    this.intake = intake;
  }

  @Operation(
      summary = "Halyk ePay's callback: unsigned, a hint; answered once it is on record",
      description = "It must bring back the secret_hash of its invoice; nothing else is believed.")
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
    OpenPaths halykPaths() {
      return OpenPaths.of(PATH);
    }

    @Bean
    BodyLimit halykLimit() {
      return BodyLimit.of(PATH, Intake.LARGEST);
    }
  }
}
