package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.RenderingCommand;
import io.orderledger.delivery.model.RenderingCommand.AnswerObjection;
import io.orderledger.delivery.model.RenderingCommand.RenderServices;
import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.Identifier;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The seller's side: what was rendered, and the answers to objections. */
@RestController
@RequestMapping("/deliveries/{orderNumber}")
@Tag(name = "Services")
@Clause({ClauseId.A_3_3, ClauseId.A_4_2_3, ClauseId.A_4_2_4})
class RenderingEndpoint {

  private static final int MOST_LINES = 200;
  private static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 2_000;

  private final Deliveries deliveries;
  private final Clock clock;

  RenderingEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * What was rendered.
   *
   * @param items by the order's line numbers; null for all that were still to come
   * @param renderedAt null for now
   * @param thirdParty who rendered it in the seller's place; null when the seller did
   * @param documentNumber of the act of rendered services; null when there is none
   */
  record RenderingForm(
      @Size(max = MOST_LINES) @Nullable List<@NotNull Items> items,
      @Nullable Instant renderedAt,
      @Schema(example = "Music House LLP") @Nullable PersonalText thirdParty,
      @Schema(example = "ACT-17") @Size(min = 1, max = LONGEST_NAME) @Identifier
          @Nullable String documentNumber) {}

  /**
   * The seller's answer to an objection.
   *
   * @param words to the client; a rejection gives its reasons
   * @param documentNumber of an act of what was rendered anew; null when there is none
   */
  record AnswerForm(
      @NotNull(message = "Say what becomes of the objection.") Outcome outcome,
      @Schema(example = "The lesson lasted its 60 minutes, as the register shows.")
          @Nullable PersonalText words,
      @Size(min = 1, max = LONGEST_NAME) @Identifier @Nullable String documentNumber) {}

  @GetMapping("/renderings")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "What was rendered of an order of services, and how far its acceptance is",
      description = "Empty for an order of goods, and before anything was rendered.")
  ResponseEntity<RenderingView> show(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      Since since) {
    return deliveries.answer(orderNumber, caller, since, RenderingView::of);
  }

  @PostMapping("/renderings")
  @Access(operator = true)
  @Operation(
      summary = "Records that services of the order were rendered: all that are left, or some",
      description =
          "Only of an order that is confirmed and paid in full (A-4.2.4). The client is told, and"
              + " has the edition's business days from that day on for objections; silence then"
              + " means accepted in full (A-3.3). Whoever rendered it, the seller is responsible"
              + " (A-4.2.3).")
  ResponseEntity<RenderingView> render(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody RenderingForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    requireLength(form.thirdParty(), "thirdParty", LONGEST_NAME);
    Delivery delivery = deliveries.require(orderNumber, caller);
    Instant now = clock.instant();
    return send(
        orderNumber,
        new RenderServices(
            orderNumber + "-" + (delivery.services().renderings().size() + 1),
            form.items(),
            form.renderedAt() == null ? now : form.renderedAt(),
            form.thirdParty(),
            form.documentNumber(),
            now),
        key,
        provenance);
  }

  @PostMapping("/objections/{objection}/answer")
  @Access(operator = true)
  @Operation(
      summary = "Answers an objection of the client",
      description =
          "REMEDIED: it was rendered anew, and a new term for objections begins. REJECTED, with"
              + " reasons: the term goes on, or is over. CONCEDED: it is not accepted, and its"
              + " money goes back.")
  ResponseEntity<RenderingView> answer(
      @PathVariable OrderNumber orderNumber,
      @PathVariable int objection,
      @Valid @RequestBody AnswerForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    requireLength(form.words(), "words", LONGEST_TEXT);
    if (form.outcome() == Outcome.REJECTED && form.words() == null) {
      throw Problems.invalid("words", "Give the client the reasons for which it is rejected.");
    }
    deliveries.require(orderNumber, caller);
    return send(
        orderNumber,
        new AnswerObjection(
            objection, form.outcome(), form.words(), form.documentNumber(), clock.instant()),
        key,
        provenance);
  }

  /** A text that is there has something in it, and an end. */
  static void requireLength(@Nullable PersonalText text, String field, int longest) {
    if (text != null && (text.value().isBlank() || text.value().length() > longest)) {
      throw Problems.invalid(field, "At least one sign, and at most " + longest + '.');
    }
  }

  private ResponseEntity<RenderingView> send(
      OrderNumber number, RenderingCommand command, CommandKey.Request key, Provenance provenance) {
    CommandResult result = deliveries.send(number, command, key, provenance);
    return CommandAnswers.ok(result, granted -> RenderingView.of(deliveries.after(granted)));
  }
}
