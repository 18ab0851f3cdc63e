package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.RenderingCommand;
import io.orderledger.delivery.model.RenderingCommand.AcceptServices;
import io.orderledger.delivery.model.RenderingCommand.RaiseObjection;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The client's side: objections, and acceptance before the term for them ends. */
@RestController
@RequestMapping("/deliveries/{orderNumber}")
@Tag(name = "Services")
@Clause(ClauseId.A_3_3)
class AcceptanceEndpoint {

  private static final int MOST_LINES = 200;

  private final Deliveries deliveries;
  private final Clock clock;

  AcceptanceEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * What the client has against what was rendered.
   *
   * @param lines of the rendering, by the order's numbers
   */
  record ObjectionForm(
      @NotNull @Size(max = MOST_LINES) List<@NotNull Integer> lines,
      @Schema(example = "The lesson was half an hour short.")
          @NotNull(message = "Say what you object to.")
          PersonalText grounds) {}

  @PostMapping("/renderings/{rendering}/objections")
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "Objects to lines of what was rendered",
      description =
          "Until the end of the last day for objections. These lines are not accepted before the"
              + " seller has answered (A-3.3).")
  ResponseEntity<RenderingView> object(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(example = "K7Q-M2X-9DF-1") @PathVariable String rendering,
      @Valid @RequestBody ObjectionForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    RenderingEndpoint.requireLength(form.grounds(), "grounds", RenderingEndpoint.LONGEST_TEXT);
    return send(
        orderNumber,
        new RaiseObjection(rendering, form.lines(), form.grounds(), clock.instant()),
        caller,
        key,
        provenance);
  }

  @PostMapping("/acceptance")
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "Accepts what was rendered, before silence does",
      description = "What is objected to is not meant: the seller answers first (A-3.3).")
  ResponseEntity<RenderingView> accept(
      @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which rendering; without it, all that can be accepted")
          @RequestParam(required = false)
          @Nullable String rendering,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return send(
        orderNumber, new AcceptServices(rendering, clock.instant()), caller, key, provenance);
  }

  private ResponseEntity<RenderingView> send(
      OrderNumber number,
      RenderingCommand command,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(number, caller);
    CommandResult result = deliveries.send(number, command, key, provenance);
    return CommandAnswers.ok(result, granted -> RenderingView.of(deliveries.after(granted)));
  }
}
