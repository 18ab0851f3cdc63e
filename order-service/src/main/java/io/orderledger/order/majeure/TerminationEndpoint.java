package io.orderledger.order.majeure;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.TerminateUnperformed;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.CancellationView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Either side ends what force majeure has kept from being performed for too long (B-12.3). */
@RestController
@Tag(name = "Force majeure")
@Clause({ClauseId.B_12_3, ClauseId.A_6_2})
class TerminationEndpoint {

  private static final int LONGEST_STATEMENT = 500;

  private final Orders orders;
  private final OfferArchive offers;
  private final Clock clock;

  TerminationEndpoint(Orders orders, OfferArchive offers, Clock clock) {
    this.orders = orders;
    this.offers = offers;
    this.clock = clock;
  }

  /** In the words of whoever terminates; kept encrypted, since words can be personal. */
  @Schema(
      name = "ForceMajeureTermination",
      example = "{\"lossOfPurpose\": \"it was for a day that is past\"}")
  record Termination(@Schema(type = "string") @Nullable PersonalText lossOfPurpose) {}

  @PostMapping("/orders/{orderNumber}/force-majeure-termination")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Terminates what is unperformed of an order after lasting force majeure",
      description =
          "Without penalty: what the buyer has stays paid, the rest goes back. Refused with the"
              + " first day on which it may be, and without a statement that performance has lost"
              + " its purpose. Delivery decides what can still be kept: follow the status.")
  @ApiResponse(responseCode = "202", description = "Requested; Location is the status")
  ResponseEntity<CancellationView> terminate(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @RequestBody Termination termination,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    int days = offers.ofOrder(order.placed()).terms().forceMajeure().terminationAfterDays();
    CommandResult result =
        orders.send(
            orderNumber,
            new TerminateUnperformed(days, statement(termination), clock.instant()),
            key,
            provenance);
    return CommandAnswers.accepted(
        result,
        URI.create("/orders/" + orderNumber + "/cancellation"),
        granted -> CancellationView.of(orders.after(granted)).orElseThrow());
  }

  private static PersonalText statement(Termination termination) {
    PersonalText stated = termination.lossOfPurpose();
    if (stated == null || stated.value().isBlank() || stated.value().length() > LONGEST_STATEMENT) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "loss-of-purpose-not-stated",
                      ClauseId.B_12_3,
                      "Say in 1 to "
                          + LONGEST_STATEMENT
                          + " characters why performance has lost its purpose.")
                  .at("lossOfPurpose")));
    }
    return stated;
  }
}
