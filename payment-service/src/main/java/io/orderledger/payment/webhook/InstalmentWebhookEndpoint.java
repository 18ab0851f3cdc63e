package io.orderledger.payment.webhook;

import io.orderledger.payment.provider.instalment.InstalmentProvider;
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

/** Where a bank tells what it decided about instalments, and what became of it. */
@RestController
@Clause(ClauseId.B_5_8)
class InstalmentWebhookEndpoint {

  private static final String PATH = "/webhooks/instalment";
  private static final List<String> SIGNATURE = List.of("x-instalment-signature");

  private final InstalmentProvider provider;
  private final Intake intake;

  InstalmentWebhookEndpoint(InstalmentProvider provider, Intake intake) {
    this.provider = provider;
    this.intake = intake;
  }

  @Operation(summary = "The bank's decisions: signed, answered once they are on record")
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
    OpenPaths instalmentPaths() {
      return OpenPaths.of(PATH);
    }

    @Bean
    BodyLimit instalmentLimit() {
      return BodyLimit.of(PATH, Intake.LARGEST);
    }
  }
}
