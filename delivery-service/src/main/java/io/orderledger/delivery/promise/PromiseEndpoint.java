package io.orderledger.delivery.promise;

import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.view.DeliveryView;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A new promised day. */
@RestController
@Tag(name = "Deliveries")
class PromiseEndpoint {

  private final Deliveries deliveries;
  private final Clock clock;

  PromiseEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  record NewPromise(
      @Schema(example = "2026-12-08") @NotNull(message = "The new last day is needed.")
          LocalDate promisedBy,
      @NotNull(message = "Say why: who or what is behind the delay.") DelayCause cause) {}

  @PostMapping("/deliveries/{orderNumber}/promise")
  @Access(operator = true)
  @Operation(
      summary = "Promises another day, with the cause of the delay",
      description =
          "The buyer is told. Only force majeure moves the last day that the contract allows; a"
              + " seasonal peak moves the promise and excuses nobody (B-6.15).")
  ResponseEntity<DeliveryView> move(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment; without it, what has not left")
          @RequestParam(required = false)
          @Nullable String shipment,
      @Valid @RequestBody NewPromise promise,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    CommandResult result =
        deliveries.send(
            orderNumber,
            new MovePromise(shipment, promise.promisedBy(), promise.cause(), clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }
}
