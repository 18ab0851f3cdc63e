package io.orderledger.order.notice;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeCommand.RebutReceipt;
import io.orderledger.order.notice.model.NoticeCommand.RequestSending;
import io.orderledger.order.notice.model.NoticeHistory;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer was told about an order: when, by which way, with which words. */
@RestController
@RequestMapping("/orders/{orderNumber}/notices")
@Tag(name = "Notices")
@Clause({ClauseId.B_15_4, ClauseId.B_15_7})
class NoticesEndpoint {

  private static final int LONGEST_PROOF = 1_000;

  private final Orders orders;
  private final Notices notices;
  private final Clock clock;

  NoticesEndpoint(Orders orders, Notices notices, Clock clock) {
    this.orders = orders;
    this.notices = notices;
    this.clock = clock;
  }

  record NoticeList(List<NoticeView> items) {}

  /**
   * What proves that a notice was not received.
   *
   * @param proof what was seen, in words; kept as the person's
   */
  record Rebuttal(@NotNull(message = "The proof is needed.") PersonalText proof) {}

  @GetMapping
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true, service = true)
  @Operation(
      summary = "The notices of an order, in the order in which they were called for",
      description = "The address is whole for the buyer and masked for others.")
  NoticeList all(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    orders.require(orderNumber, caller);
    boolean isOwner = caller.isOnlyCustomer();
    return new NoticeList(
        notices.of(orderNumber).stream()
            .filter(notice -> caller.mayReach(reader(notice)))
            .map(notice -> isOwner ? NoticeView.forOwner(notice) : NoticeView.masked(notice))
            .toList());
  }

  @GetMapping("/{noticeId}")
  @Access(customer = Access.Customer.OWN, auditor = true)
  @Operation(
      summary = "One notice with what it said",
      description = "contentHash is the SHA-256 of subject, text and html with a NUL between them.")
  NoticeView one(
      @PathVariable OrderNumber orderNumber, @PathVariable UUID noticeId, Caller caller) {
    orders.require(orderNumber, caller);
    NoticeHistory notice = require(orderNumber, noticeId);
    caller.mustOwn(reader(notice));
    return NoticeView.withContent(notice);
  }

  /** To whom it was written: what a former buyer was told is not the next one's (B-15.6). */
  private static String reader(NoticeHistory notice) {
    return notice.state().notice().personId();
  }

  @PostMapping("/{noticeId}/sendings")
  @Access(operator = true)
  @Operation(summary = "Sends a notice again, as a message of its own with the same content")
  ResponseEntity<NoticeView> sendAgain(
      @PathVariable OrderNumber orderNumber,
      @PathVariable UUID noticeId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    require(orderNumber, noticeId);
    return accepted(
        orderNumber, noticeId, tell(noticeId, new RequestSending(now()), key, provenance));
  }

  @PostMapping("/{noticeId}/rebuttal")
  @Access(operator = true)
  @Operation(
      summary = "Records that the notice was proven not to have been received",
      description =
          "It goes out again, and the term that hung on it runs from that new sending (B-15.7).")
  ResponseEntity<NoticeView> rebut(
      @PathVariable OrderNumber orderNumber,
      @PathVariable UUID noticeId,
      @Valid @RequestBody Rebuttal rebuttal,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    NoticeHistory notice = require(orderNumber, noticeId);
    if (isBad(rebuttal.proof().value())) {
      throw Problems.invalid("proof", "What proves it, in 1 to " + LONGEST_PROOF + " characters.");
    }
    return accepted(
        orderNumber,
        noticeId,
        tell(noticeId, new RebutReceipt(reader(notice), rebuttal.proof(), now()), key, provenance));
  }

  private CommandResult tell(
      UUID noticeId, NoticeCommand command, CommandKey key, Provenance provenance) {
    return notices.tell(noticeId, command, key, provenance);
  }

  private ResponseEntity<NoticeView> accepted(
      OrderNumber number, UUID noticeId, CommandResult result) {
    URI status = URI.create("/orders/" + number + "/notices/" + noticeId);
    return CommandAnswers.accepted(
        result, status, granted -> NoticeView.masked(notices.after(granted)));
  }

  private NoticeHistory require(OrderNumber number, UUID noticeId) {
    return notices
        .find(noticeId)
        .filter(notice -> number.equals(notice.state().notice().orderNumber()))
        .orElseThrow(Problems::unknown);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  // A text's value is null when JSON says so, whatever its type says.
  private static boolean isBad(@Nullable String proof) {
    return proof == null || proof.isBlank() || proof.length() > LONGEST_PROOF;
  }
}
