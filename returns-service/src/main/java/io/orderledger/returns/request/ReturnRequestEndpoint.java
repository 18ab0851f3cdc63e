package io.orderledger.returns.request;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.returns.model.OneReturn;
import io.orderledger.returns.model.ReturnReason;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.store.Returns;
import io.orderledger.returns.view.ReturnView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's form for a return. */
@RestController
@Tag(name = "Returns")
class ReturnRequestEndpoint {

  private static final int MOST_LINES = 200;
  private static final int ID_LENGTH = 12;

  private final Returns returns;
  private final Clock clock;

  ReturnRequestEndpoint(Returns returns, Clock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /** What goes back, by the order's line numbers. */
  record ReturnForm(
      @NotNull @Size(max = MOST_LINES) List<@NotNull Items> items, @NotNull ReturnReason reason) {}

  @PostMapping("/returns/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Asks to give items back",
      description =
          "Within the edition's days from the hand-over of that very item (B-9.1); refused with the"
              + " clause otherwise. The answer says what would go back as things stand, and why.")
  ResponseEntity<ReturnView> request(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody ReturnForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    returns.require(orderNumber, caller);
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    CommandResult result =
        returns.send(
            orderNumber,
            new RequestReturn(id, form.items(), form.reason(), clock.instant()),
            key,
            provenance);
    Known known = returns.after(CommandAnswers.granted(result));
    OneReturn requested = known.returns().getLast();
    return CommandAnswers.created(
        result,
        URI.create("/returns/" + orderNumber + '/' + requested.returnId()),
        granted -> ReturnView.of(known, requested));
  }
}
