package io.orderledger.order.assignment;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.AssignmentCommand;
import io.orderledger.order.model.AssignmentCommand.AcceptAssignment;
import io.orderledger.order.model.AssignmentCommand.ConsentToAssignment;
import io.orderledger.order.model.AssignmentCommand.EndAssignment;
import io.orderledger.order.model.AssignmentCommand.RequestAssignment;
import io.orderledger.order.model.AssignmentCourse;
import io.orderledger.order.model.AssignmentEvent.Answer;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.Side;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The buyer asks that another customer have the order, that customer agrees, and the seller
 * consents or refuses (B-15.6).
 */
@RestController
@RequestMapping("/orders/{orderNumber}/assignment")
@Tag(name = "Assignment")
@Clause(ClauseId.B_15_6)
class AssignmentEndpoint {

  private static final int LONGEST_WORDS = 500;

  private final Orders orders;
  private final AssigneeRules rules;
  private final Clock clock;

  AssignmentEndpoint(Orders orders, AssigneeRules rules, Clock clock) {
    this.orders = orders;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Who is to have the order.
   *
   * @param assigneeId the other customer's id, as that customer's own account says it
   */
  @Schema(name = "AssignmentWish", example = "{\"assigneeId\": \"3f0c1f3a-customer\"}")
  record Wish(
      @Identifier
          @NotNull(message = "Say who is to have the order.")
          @Pattern(
              regexp = "[A-Za-z0-9._:|-]{1,128}",
              message = "An opaque id: 1 to 128 letters, digits, '.', '_', ':', '|' or '-'.")
          String assigneeId) {}

  /**
   * How a request ends.
   *
   * @param assignment which of the order's requests, as whoever answers read it
   * @param reason needed of a seller who refuses; kept encrypted, since words can be personal
   */
  @Schema(name = "AssignmentAnswer", example = "{\"assignment\": 1, \"answer\": \"CONSENT\"}")
  record Reply(
      @NotNull(message = "Say which request is answered.") @Min(1) Integer assignment,
      @NotNull(message = "CONSENT, REFUSE, DECLINE or WITHDRAW.") Answer answer,
      @Schema(type = "string") @Nullable PersonalText reason) {}

  @PostMapping
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "Asks that another customer have the order and all rights of it",
      description =
          "Nothing passes before that customer agrees and the seller consents. The buyer is"
              + " written to. Services are rendered to the client who is named, and do not pass.")
  @ApiResponse(responseCode = "201", description = "Asked; Location is the status")
  ResponseEntity<AssignmentView> request(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Wish wish,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    rules.mustBeAssignable(orders.require(orderNumber, caller));
    CommandResult result =
        orders.send(
            orderNumber,
            new RequestAssignment(caller.subject(), wish.assigneeId(), now()),
            key,
            provenance);
    return CommandAnswers.created(
        result,
        URI.create("/orders/" + orderNumber + "/assignment"),
        granted -> view(granted, Side.ASSIGNOR));
  }

  @PostMapping("/acceptance")
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "Agrees to have the order, as the customer who is named in the request",
      description =
          "The order passes as it stands, with what is still to be paid of it, when the seller"
              + " consents. The order's edition says who may buy; what is declared here is kept"
              + " under this customer's own key.")
  ResponseEntity<AssignmentView> accept(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody AssigneeForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.find(orderNumber).orElseThrow(Problems::unknown);
    caller.mustOwn(course(order).requested().assigneeId());
    Instant now = now();
    CommandResult result =
        orders.send(
            orderNumber,
            new AcceptAssignment(
                form.assignment(), caller.subject(), rules.admitted(order, form, now), now),
            key,
            provenance);
    return CommandAnswers.ok(result, granted -> view(granted, Side.ASSIGNEE));
  }

  @PostMapping("/answer")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Ends a request: the seller's consent or refusal, or either customer's no",
      description =
          "With CONSENT, once the other customer has agreed, the order is that customer's: all"
              + " stages follow, and the former buyer reaches it no longer. REFUSE is the seller's,"
              + " with a reason, DECLINE the other customer's, WITHDRAW the buyer's.")
  ResponseEntity<AssignmentView> answer(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Reply reply,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.find(orderNumber).orElseThrow(Problems::unknown);
    Side side = side(order, caller);
    checkWords(reply);
    CommandResult result = orders.send(orderNumber, command(order, reply, side), key, provenance);
    return CommandAnswers.ok(result, granted -> view(granted, side));
  }

  @GetMapping
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "The request that was made last, and what became of it",
      description =
          "The customer who is named in it sees what would pass; the seller's people see what that"
              + " customer declared.")
  AssignmentView status(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    OrderHistory order = orders.find(orderNumber).orElseThrow(Problems::unknown);
    Side side = side(order, caller);
    course(order);
    return AssignmentView.of(order, side);
  }

  /** The seller's people, the buyer, or whom the buyer named; to anybody else there is nothing. */
  private static Side side(OrderHistory order, Caller caller) {
    if (!caller.isOnlyCustomer()) {
      return Side.SELLER;
    }
    if (caller.mayReach(order.customerId())) {
      return Side.ASSIGNOR;
    }
    caller.mustOwn(course(order).requested().assigneeId());
    return Side.ASSIGNEE;
  }

  private static AssignmentCourse course(OrderHistory order) {
    return order.assignment().orElseThrow(Problems::unknown);
  }

  private AssignmentCommand command(OrderHistory order, Reply reply, Side side) {
    AssignmentAccepted accepted = order.assignment().map(AssignmentCourse::accepted).orElse(null);
    boolean isConsent = reply.answer() == Answer.CONSENT && side == Side.SELLER;
    if (!isConsent) {
      return new EndAssignment(reply.assignment(), side, reply.answer(), reply.reason(), now());
    }
    if (accepted == null || accepted.assignment() != reply.assignment()) {
      throw Problems.of(
          Problem.of(409, "assignment-not-accepted", "Nobody has agreed to have the order.")
              .clause(ClauseId.B_15_6.id())
              .next("Look at the request's status: consent when it is ACCEPTED, or refuse."));
    }
    return new ConsentToAssignment(reply.assignment(), accepted.assignee(), now());
  }

  private static void checkWords(Reply reply) {
    PersonalText reason = reply.reason();
    boolean isBad =
        reason == null
            ? reply.answer() == Answer.REFUSE
            : reason.value() == null
                || reason.value().isBlank()
                || reason.value().length() > LONGEST_WORDS;
    if (isBad) {
      throw Problems.invalid(
          "reason",
          "1 to " + LONGEST_WORDS + " characters; it may be left out unless the seller refuses.");
    }
  }

  private AssignmentView view(CommandResult.Accepted granted, Side side) {
    return AssignmentView.of(orders.after(granted), side);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
