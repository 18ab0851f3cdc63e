package io.orderledger.payment.webhook;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.payment.CardNumbers;
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

/** Which webhooks wait, and for what; what an operator orders about those that wait for one. */
@RestController
@RequestMapping("/webhook-receipts")
class ReceiptEndpoint {

  private static final List<ReceiptState> UNSETTLED =
      List.of(ReceiptState.WAITING, ReceiptState.FOR_A_PERSON);

  /**
   * Why.
   *
   * @param reason kept on record for good; no personal data
   */
  record Why(
      @NotBlank @Size(max = 500) @Schema(example = "The order was imported since") String reason) {}

  /** A webhook, with all that was ordered about it. */
  record WithActions(ReceiptLine receipt, List<ReceiptAction> actions) {}

  private final JdbcClient jdbc;
  private final ReceiptDesk desk;
  private final WebhookResolver resolver;

  ReceiptEndpoint(JdbcClient jdbc, ReceiptDesk desk, WebhookResolver resolver) {
    this.jdbc = jdbc;
    this.desk = desk;
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
        jdbc.sql(
                """
                select * from webhook_receipt
                 where state = any (?::text[]) and id > ?
                 order by id limit ?
                """)
            .params(
                states.stream().map(ReceiptState::name).toArray(String[]::new),
                page.cursor(1).map(List::getFirst).map(ReceiptEndpoint::id).orElse(0L),
                page.limit() + 1)
            .query((row, n) -> ReceiptLine.of(row))
            .list();
    return page.page(lines, line -> List.of(Long.toString(line.id())));
  }

  @Operation(summary = "A webhook on record, with all that was ordered about it")
  @GetMapping("/{id}")
  @Access(operator = true, auditor = true)
  WithActions receipt(@PathVariable long id) {
    ReceiptLine line =
        jdbc.sql("select * from webhook_receipt where id = ?")
            .param(id)
            .query((row, n) -> ReceiptLine.of(row))
            .optional()
            .orElseThrow(Problems::unknown);
    return new WithActions(line, desk.actions(id));
  }

  @Operation(summary = "Has a webhook that waits for a person understood anew, at once")
  @PostMapping("/{id}/redrive")
  @Access(operator = true)
  ResponseEntity<ReceiptAction> redrive(
      @PathVariable long id, @Valid @RequestBody Why why, CommandKey.Request key) {
    ReceiptAction action = desk.redrive(id, CardNumbers.masked(why.reason()), key);
    resolver.somethingCame();
    return ResponseEntity.accepted().location(URI.create("/webhook-receipts/" + id)).body(action);
  }

  @Operation(summary = "Closes a webhook that waits for a person; it tells nothing")
  @PostMapping("/{id}/dismissal")
  @Access(operator = true)
  ReceiptAction dismiss(
      @PathVariable long id, @Valid @RequestBody Why why, CommandKey.Request key) {
    return desk.dismiss(id, CardNumbers.masked(why.reason()), key);
  }

  private static long id(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
