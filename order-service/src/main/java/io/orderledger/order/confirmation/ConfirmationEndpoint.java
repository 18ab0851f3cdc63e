package io.orderledger.order.confirmation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.proposal.Proposals;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The seller's people confirm orders, and say which promise the confirmation repeats. */
@RestController
@Tag(name = "Orders")
@Clause({ClauseId.B_4_4, ClauseId.B_15_5})
public class ConfirmationEndpoint {

  private final Orders orders;
  private final Proposals proposals;
  private final Clock clock;

  public ConfirmationEndpoint(Orders orders, Proposals proposals, Clock clock) {
    this.orders = orders;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * What the confirmation says besides the order itself.
   *
   * @param promiseNote whether it repeats the note of the proposal that the order came from; not
   *     when left out
   */
  @Schema(name = "Confirmation", example = "{\"promiseNote\": true}")
  public record Said(@Nullable Boolean promiseNote) {}

  @PostMapping("/orders/{orderNumber}/confirmation")
  @Access(operator = true)
  @Operation(
      summary = "Confirms an order",
      description =
          "What a manager noted in a proposal binds the seller only if the confirmation repeats it:"
              + " promiseNote says so.")
  public ResponseEntity<OrderView> confirm(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @RequestBody(required = false) @Nullable Said said,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    PersonalText promise =
        said != null && Boolean.TRUE.equals(said.promiseNote()) ? note(orderNumber) : null;
    CommandResult result =
        orders.send(orderNumber, new ConfirmOrder(promise, clock.instant()), key, provenance);
    return CommandAnswers.ok(result, granted -> OrderView.of(orders.after(granted), false));
  }

  private PersonalText note(OrderNumber number) {
    return proposals
        .find(number)
        .map(made -> made.proposal().note())
        .orElseThrow(
            () ->
                Problems.of(
                    Problems.refused(
                        Refusal.of(
                                "no-note",
                                ClauseId.B_15_5,
                                "The order came from no proposal with a note: leave it out.")
                            .at("promiseNote"))));
  }
}
