package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.payment.reconciliation.model.Break;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's list of what does not agree. */
@RestController
@Tag(name = "Reconciliation")
@Clause(ClauseId.B_5_19)
class BreakEndpoint {

  /**
   * Why a break is as it is.
   *
   * @param reason kept on record for good; no personal data
   */
  record Explaining(
      @NotBlank
          @Size(max = 500)
          @Schema(example = "The scheme's fee for a dispute, letter of today")
          String reason) {}

  private final BreakDesk desk;

  BreakEndpoint(BreakDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "What does not agree between the ledger, the providers and the bank",
      description = "Without a state the open ones, in the order in which they were found.")
  @GetMapping("/reconciliation-breaks")
  @Access(operator = true, auditor = true)
  Page<BreakLine> breaks(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(required = false) Break.@Nullable Kind kind,
      @RequestParam(required = false) BreakLine.@Nullable State state,
      @RequestParam(required = false) @Nullable String provider,
      PageRequest page) {
    BreakQuery query =
        new BreakQuery(day, kind, state == null ? BreakLine.State.OPEN : state, provider);
    long after = page.cursor(1).map(List::getFirst).map(BreakEndpoint::id).orElse(0L);
    return page.page(
        desk.find(query, after, page.limit() + 1), line -> List.of(Long.toString(line.id())));
  }

  @Operation(
      summary = "Says why a break is as it is; one that is found with other sums opens again")
  @PostMapping("/reconciliation-breaks/{id}/explanation")
  @Access(operator = true)
  BreakLine explain(
      @PathVariable long id, @Valid @RequestBody Explaining explaining, CommandKey.Request key) {
    return desk.explain(id, explaining.reason(), key);
  }

  private static long id(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
