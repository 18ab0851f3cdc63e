package io.orderledger.order.cancellation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.RequestCancellation;
import io.orderledger.order.model.RefusalGround;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.CancellationView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A cancellation is asked for here; delivery decides it, and the status tells. */
@RestController
@Tag(name = "Cancellation")
public class CancellationEndpoint {

  private static final int LONGEST_REASON = 500;

  private final Orders orders;
  private final Clock clock;

  public CancellationEndpoint(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * In the words of whoever asks; kept encrypted, since words can be personal.
   *
   * @param refusal the seller's ground (B-4.6, A-4.2.5); null where the reason alone says it, and
   *     for the buyer
   */
  @Schema(name = "CancellationRequest", example = "{\"reason\": \"ordered twice\"}")
  public record Request(
      @Schema(type = "string") @Nullable PersonalText reason, @Nullable RefusalGround refusal) {}

  @PostMapping("/orders/{orderNumber}/cancellation")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Asks for an order's cancellation",
      description =
          "Delivery decides whether the goods can still be kept: follow the status at Location."
              + " The seller names the ground of its refusal, which stays on record.")
  @ApiResponse(responseCode = "202", description = "Requested; Location is the status")
  public ResponseEntity<CancellationView> request(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @RequestBody Request request,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    CommandResult result =
        orders.send(
            orderNumber,
            new RequestCancellation(
                ground(caller), reason(request), clock.instant(), request.refusal()),
            key,
            provenance);
    return CommandAnswers.accepted(
        result,
        URI.create("/orders/" + orderNumber + "/cancellation"),
        granted -> CancellationView.of(orders.after(granted)).orElseThrow());
  }

  @GetMapping("/orders/{orderNumber}/cancellation")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "What became of an order's cancellation")
  public CancellationView status(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    return CancellationView.of(orders.require(orderNumber, caller)).orElseThrow(Problems::unknown);
  }

  private static CancellationGround ground(Caller caller) {
    return caller.is(Role.OPERATOR) ? CancellationGround.SELLER : CancellationGround.BUYER;
  }

  private static PersonalText reason(Request request) {
    PersonalText reason = request.reason();
    if (reason == null || reason.value().isBlank() || reason.value().length() > LONGEST_REASON) {
      throw Problems.invalid("reason", "A reason of 1 to " + LONGEST_REASON + " characters.");
    }
    return reason;
  }
}
