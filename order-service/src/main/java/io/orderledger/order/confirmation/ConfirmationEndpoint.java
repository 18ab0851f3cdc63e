package io.orderledger.order.confirmation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
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

/** The seller's people confirm orders. */
@RestController
@Tag(name = "Orders")
public class ConfirmationEndpoint {

  private final Orders orders;
  private final Clock clock;

  public ConfirmationEndpoint(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @PostMapping("/orders/{orderNumber}/confirmation")
  @Access(operator = true)
  @Operation(summary = "Confirms an order")
  public ResponseEntity<OrderView> confirm(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    CommandResult result =
        orders.send(orderNumber, new ConfirmOrder(clock.instant()), key, provenance);
    return CommandAnswers.ok(result, granted -> OrderView.of(orders.after(granted), false));
  }
}
