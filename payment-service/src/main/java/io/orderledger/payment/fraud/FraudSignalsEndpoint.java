package io.orderledger.payment.fraud;

import io.orderledger.eventstore.EventStore;
import io.orderledger.payment.Payments;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an operator looks at before a held order goes on; never shown to who pays. */
@RestController
@Clause(ClauseId.B_5_14)
class FraudSignalsEndpoint {

  private final EventStore store;

  FraudSignalsEndpoint(EventStore store) {
    this.store = store;
  }

  @Operation(
      summary = "The signs of fraud in paying for an order, with their figures",
      description =
          "A hold is released, or the order cancelled, at the order service; who released it is"
              + " shown here. Figures only: neither names nor cards nor devices.")
  @GetMapping("/payments/{orderNumber}/fraud-signals")
  @Access(operator = true, auditor = true)
  ResponseEntity<FraudSignalsView> signals(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Since since) {
    return since.answer(
        store,
        Payments.stream(orderNumber),
        events -> Payments.read(events).map(payment -> FraudSignalsView.of(orderNumber, events)));
  }
}
