package io.orderledger.delivery.dispatch;

import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.delivery.view.DeliveryView;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courier takes the goods. */
@RestController
@Tag(name = "Dispatch")
class DispatchEndpoint {

  private final Deliveries deliveries;
  private final Clock clock;

  DispatchEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @PostMapping("/deliveries/{orderNumber}/dispatch")
  @Access(operator = true)
  @Operation(
      summary = "Gives all goods that are here to the courier",
      description =
          "Refused until the order is confirmed and its money held, and after a cancellation came"
              + " first. Title and risk stay with the seller.")
  ResponseEntity<DeliveryView> dispatch(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    CommandResult result =
        deliveries.send(
            orderNumber,
            new HandToCourier(ShipmentIds.next(delivery), clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }
}
