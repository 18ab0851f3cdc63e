package io.orderledger.payment.webhook;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which webhooks wait, and for what; what two operators do about those that wait for a person. */
@RestController
@RequestMapping("/webhook-receipts")
class ReceiptEndpoint {

  private static final List<ReceiptState> UNSETTLED =
      List.of(ReceiptState.WAITING, ReceiptState.FOR_A_PERSON);

  /** With the action about it that awaits approval, if there is one. */
  private static final String LINE =
      """
      select r.*,
             (select a.id from webhook_receipt_action a
               where a.receipt_id = r.id and r.state = 'FOR_A_PERSON'
                 and not exists (select from webhook_receipt_decision d where d.action_id = a.id))
               as open_action
        from webhook_receipt r
      """;

  /**
   * Why.
   *
   * @param reason kept on record for good; no personal data
   */
  record Why(
      @NotBlank @Size(max = 500) @Schema(example = "The order was imported since") String reason) {}

  /** A webhook, with all that was asked for about it. */
  record WithActions(ReceiptLine receipt, List<ReceiptAction> actions) {}

  private final JdbcClient jdbc;
  private final ReceiptDesk desk;
  private final ReceiptActions actions;
  private final WebhookResolver resolver;

  ReceiptEndpoint(
      JdbcClient jdbc, ReceiptDesk desk, ReceiptActions actions, WebhookResolver resolver) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.actions = actions;
    this.resolver = resolver;
  }

  @Operation(
      summary =
          "Webhooks in order of receipt; without a state those that wait for their order or a person")
  @GetMapping
  @Access(operator = true, auditor = true)
  Page<ReceiptLine> receipts(
      @RequestParam(required = false) @Nullable ReceiptState state, PageRequest page) {
    List<ReceiptState> states = state == null ? UNSETTLED : List.of(state);
    List<ReceiptLine> lines =
        jdbc.sql(LINE + " where r.state = any (?::text[]) and r.id > ? order by r.id limit ?")
            .params(
                states.stream().map(ReceiptState::name).toArray(String[]::new),
                page.cursor(1).map(List::getFirst).map(ReceiptEndpoint::id).orElse(0L),
                page.limit() + 1)
            .query((row, n) -> ReceiptLine.of(row))
            .list();
    return page.page(lines, line -> List.of(Long.toString(line.id())));
  }

  @Operation(summary = "A webhook on record, with all that was asked for about it")
  @GetMapping("/{id}")
  @Access(operator = true, auditor = true)
  WithActions receipt(@PathVariable long id) {
    ReceiptLine line =
        jdbc.sql(LINE + " where r.id = ?")
            .param(id)
            .query((row, n) -> ReceiptLine.of(row))
            .optional()
            .orElseThrow(Problems::unknown);
    return new WithActions(line, actions.of(id));
  }

  @Operation(
      summary =
          "Asks to have a webhook that waits for a person understood anew; another operator approves")
  @PostMapping("/{id}/redrive")
  @Access(operator = true)
  ResponseEntity<ReceiptAction> redrive(
      @PathVariable long id, @Valid @RequestBody Why why, CommandKey.Request key) {
    return asked(desk.ask(ReceiptDesk.REDRIVE, id, why.reason(), key));
  }

  @Operation(
      summary =
          "Asks to close a webhook that waits for a person, so that it tells nothing; another"
              + " operator approves")
  @PostMapping("/{id}/dismissal")
  @Access(operator = true)
  ResponseEntity<ReceiptAction> dismiss(
      @PathVariable long id, @Valid @RequestBody Why why, CommandKey.Request key) {
    return asked(desk.ask(ReceiptDesk.DISMISSAL, id, why.reason(), key));
  }

  @Operation(summary = "The second person's word: the action is carried out, at once")
  @PostMapping("/{id}/actions/{action}/approval")
  @Access(operator = true)
  ReceiptAction approve(@PathVariable long id, @PathVariable long action, CommandKey.Request key) {
    ReceiptAction approved = desk.approve(id, action, key);
    resolver.somethingCame();
    return approved;
  }

  @Operation(
      summary =
          "Takes back an action that nobody has approved, by whoever asked or another operator")
  @PostMapping("/{id}/actions/{action}/withdrawal")
  @Access(operator = true)
  ReceiptAction withdraw(
      @PathVariable long id,
      @PathVariable long action,
      @Valid @RequestBody Why why,
      CommandKey.Request key) {
    return desk.withdraw(id, action, why.reason(), key);
  }

  private static ResponseEntity<ReceiptAction> asked(ReceiptAction action) {
    URI approval =
        URI.create(
            "/webhook-receipts/" + action.receiptId() + "/actions/" + action.id() + "/approval");
    return ResponseEntity.accepted().location(approval).body(action);
  }

  private static long id(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
