package io.orderledger.returns.inspection;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.returns.model.InspectionGround;
import io.orderledger.returns.model.ReturnsCommand;
import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.store.Returns;
import io.orderledger.returns.view.ReturnView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods come back, are looked at, and are accepted or not (B-9.5). */
@RestController
@RequestMapping("/returns/{orderNumber}/{returnId}")
@Tag(name = "Inspection")
class InspectionEndpoint {

  private final Returns returns;
  private final Clock clock;

  InspectionEndpoint(Returns returns, Clock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * What the inspection found.
   *
   * @param ground why it is not accepted; only then
   */
  record Finding(@NotNull Boolean accepted, @Nullable InspectionGround ground) {}

  @PostMapping("/receipt")
  @Access(operator = true)
  @Operation(summary = "Records that the goods came back")
  ResponseEntity<ReturnView> receive(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String returnId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return send(
        orderNumber,
        returnId,
        new ReceiveReturn(returnId, clock.instant()),
        caller,
        key,
        provenance);
  }

  @PostMapping("/inspection")
  @Access(operator = true)
  @Operation(
      summary = "Records what the inspection found",
      description =
          "Accepted goods are refunded in proportion to what was paid for them (B-5.12), less what"
              + " is withheld for broken sets (B-3.6) and gifts that are kept (B-3.5); the answer"
              + " says why.")
  ResponseEntity<ReturnView> inspect(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String returnId,
      @Valid @RequestBody Finding finding,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return send(orderNumber, returnId, command(returnId, finding), caller, key, provenance);
  }

  private ReturnsCommand command(String returnId, Finding finding) {
    InspectionGround ground = finding.ground();
    if (finding.accepted() == (ground != null)) {
      throw Problems.invalid("ground", "A ground when it is not accepted, and only then.");
    }
    return ground == null
        ? new AcceptReturn(returnId, clock.instant())
        : new RejectReturn(returnId, ground, clock.instant());
  }

  private ResponseEntity<ReturnView> send(
      OrderNumber number,
      String returnId,
      ReturnsCommand command,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    if (returns.require(number, caller).find(returnId).isEmpty()) {
      throw Problems.unknown();
    }
    CommandResult result = returns.send(number, command, key, provenance);
    return CommandAnswers.ok(
        result,
        granted -> {
          Known known = returns.after(granted);
          return known
              .find(returnId)
              .map(one -> ReturnView.of(known, one))
              .orElseThrow(Problems::unknown);
        });
  }
}
