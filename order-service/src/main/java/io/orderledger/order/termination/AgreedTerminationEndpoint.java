package io.orderledger.order.termination;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.AnswerTermination;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.model.Party;
import io.orderledger.order.model.ProposeTermination;
import io.orderledger.order.model.TerminationAnswered.Answer;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Buyer and seller end an order by agreement: one proposes, the other answers. */
@RestController
@Tag(name = "Cancellation")
@Clause(ClauseId.A_5_5)
class AgreedTerminationEndpoint {

  private static final String PATH = "/orders/{orderNumber}/termination";
  private static final int LONGEST_WORDS = 500;

  private final Orders orders;
  private final Clock clock;

  AgreedTerminationEndpoint(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * What is proposed; words are kept encrypted, since they can be personal.
   *
   * @param refunds what goes back of what was paid; the rest stays with the seller
   */
  @Schema(
      name = "TerminationProposal",
      example =
          """
          {"ground": "the pupil moves to another city",
           "refunds": {"amount": 15000, "currency": "KZT"}}\
          """)
  record Proposal(
      @Schema(type = "string") @Nullable PersonalText ground,
      @NotNull(message = "Say what goes back; nothing is zero.") Tenge refunds) {}

  /**
   * The other side's answer, or the taking back.
   *
   * @param refunds what the proposal says goes back
   * @param reason may be left out
   */
  @Schema(
      name = "TerminationAnswer",
      example =
          """
          {"answer": "CONSENT", "refunds": {"amount": 15000, "currency": "KZT"}}\
          """)
  record Reply(
      @NotNull(message = "CONSENT, DECLINE or WITHDRAW.") Answer answer,
      @NotNull(message = "Say what the proposal gives back.") Tenge refunds,
      @Schema(type = "string") @Nullable PersonalText reason) {}

  @PostMapping(PATH)
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Proposes to end an order by agreement of both",
      description =
          "It says what goes back of what was paid, and why. The order goes on until the other"
              + " side consents; an edit of the order lets the proposal lapse. The buyer is written"
              + " to when the seller proposes.")
  @ApiResponse(responseCode = "201", description = "Proposed; Location is the status")
  ResponseEntity<TerminationView> propose(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Proposal proposal,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    PersonalText ground = proposal.ground();
    if (ground == null || isBad(ground)) {
      throw Problems.invalid("ground", "A ground of 1 to " + LONGEST_WORDS + " characters.");
    }
    CommandResult result =
        send(
            orderNumber,
            new ProposeTermination(side(caller), proposal.refunds(), ground, now()),
            caller,
            key,
            provenance);
    return CommandAnswers.created(
        result, URI.create("/orders/" + orderNumber + "/termination"), this::view);
  }

  @PostMapping(PATH + "/answer")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Answers a proposed end by agreement, or takes it back",
      description =
          "With a consent the order is cancelled as any other: delivery decides whether the goods"
              + " can still be kept, and what was agreed goes back. Follow the cancellation's"
              + " status.")
  ResponseEntity<TerminationView> answer(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Reply reply,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    if (reply.reason() != null && isBad(reply.reason())) {
      throw Problems.invalid("reason", "1 to " + LONGEST_WORDS + " characters; or leave it out.");
    }
    CommandResult result =
        send(
            orderNumber,
            new AnswerTermination(
                side(caller), reply.answer(), reply.refunds(), reply.reason(), now()),
            caller,
            key,
            provenance);
    return CommandAnswers.ok(result, this::view);
  }

  @GetMapping(PATH)
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "The end by agreement that was proposed last, and what became of it")
  TerminationView status(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    return TerminationView.of(orders.require(orderNumber, caller)).orElseThrow(Problems::unknown);
  }

  private CommandResult send(
      OrderNumber orderNumber,
      OrderCommand command,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    return orders.send(orderNumber, command, key, provenance);
  }

  private TerminationView view(CommandResult.Accepted granted) {
    return TerminationView.of(orders.after(granted)).orElseThrow();
  }

  private static Party side(Caller caller) {
    return caller.is(Role.OPERATOR) ? Party.SELLER : Party.BUYER;
  }

  private static boolean isBad(PersonalText words) {
    return words.value() == null
        || words.value().isBlank()
        || words.value().length() > LONGEST_WORDS;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
