package io.orderledger.order.hold;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person lets a held order go on; to end it, its cancellation is requested. */
@RestController
@Tag(name = "Orders")
class HoldEndpoint {

  private final Orders orders;
  private final Clock clock;

  HoldEndpoint(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Schema(name = "HoldRelease", example = "{\"reason\": \"clearance sale, the price is meant\"}")
  record Release(
      @NotNull(message = "A reason is needed.")
          @Size(min = 1, max = 500, message = "A reason of 1 to 500 characters.")
          String reason) {}

  @PostMapping("/orders/{orderNumber}/hold/release")
  @Access(operator = true)
  @Operation(
      summary = "Lets an order go on that was held",
      description =
          "For an obviously wrong price, or because paying failed too often or looks like fraud:"
              + " the hold says which. What was looked at holds it no more. An order that must not"
              + " go on is cancelled instead.")
  ResponseEntity<OrderView> release(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Release release,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    CommandResult result =
        orders.send(
            orderNumber,
            new ReleaseHold(caller.actor(), release.reason(), clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(result, granted -> OrderView.of(orders.after(granted), false));
  }
}
