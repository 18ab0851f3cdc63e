package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which reports were fetched from providers, and which could not be. */
@RestController
@Tag(name = "Reconciliation")
@Clause(ClauseId.B_5_19)
class FetchEndpoint {

  private final Fetches fetches;
  private final ReportFetch fetch;

  FetchEndpoint(Fetches fetches, ReportFetch fetch) {
    this.fetches = fetches;
    this.fetch = fetch;
  }

  /**
   * The report that is to be asked for.
   *
   * @param day in Almaty; the present one's tells what moved until now
   */
  @Schema(name = "ReportFetchWish")
  record Wish(
      @NotBlank @Schema(example = "stripe") String provider,
      @NotBlank @Schema(example = "shared") String account,
      @NotNull @Schema(example = "2026-11-26") LocalDate day) {}

  /** What can be done about a report. */
  enum Step {
    /** Asked for again by itself; {@code POST /report-fetches} asks at once. */
    ASK_AGAIN,
    /** Export it at the provider and upload it. */
    UPLOAD
  }

  /**
   * A report that was asked for.
   *
   * @param fetchedAt when it was last had; null while it never was
   * @param lines that it told of then
   * @param taken of them, in all, that were new
   * @param completed of them, in all, whose fee or payout was new
   * @param failures in a row since then
   * @param error why it was not had; null when it was
   */
  @Schema(name = "ReportFetch")
  record Line(
      @Schema(example = "stripe") String provider,
      @Schema(example = "shared") String account,
      @Schema(example = "2026-11-26") LocalDate day,
      @Nullable Instant fetchedAt,
      @Nullable Integer lines,
      @Nullable Integer taken,
      @Nullable Integer completed,
      int failures,
      @Nullable Instant failedAt,
      @Schema(example = "ProviderUnavailable: ApiConnectionException, HTTP 0")
          @Nullable String error,
      List<Step> next) {

    static Line of(Fetches.Fetched one) {
      return new Line(
          one.provider(),
          one.account(),
          one.day(),
          one.fetchedAt(),
          one.lines(),
          one.taken(),
          one.completed(),
          one.failures(),
          one.failedAt(),
          one.error(),
          one.failures() > 0 ? List.of(Step.ASK_AGAIN, Step.UPLOAD) : List.of());
    }
  }

  @Operation(
      summary = "Asks a provider for the report of a day now",
      description =
          "Answers how it went. What it tells is taken once, its fees are posted and the day is"
              + " reconciled.")
  @PostMapping("/report-fetches")
  @Access(operator = true)
  Line fetch(@Valid @RequestBody Wish wish, Caller caller) {
    return fetch
        .fetchNow(
            new SettlementAccount(wish.provider(), wish.account()), wish.day(), caller.actor())
        .map(Line::of)
        .orElseThrow(
            () ->
                Problems.invalid(
                    "account", "No report of this account can be asked for: upload it."));
  }

  @Operation(
      summary = "Reports that were asked for by themselves, the latest days first",
      description =
          "Each day's is asked for again on the days after it, because what was kept and paid out"
              + " is told later. One that was uploaded meanwhile is not taken twice.")
  @GetMapping("/report-fetches")
  @Access(operator = true, auditor = true)
  Page<Line> list(
      @Parameter(description = "Only those that could not be had", example = "true")
          @RequestParam(defaultValue = "false")
          boolean failing,
      PageRequest page) {
    List<Line> lines =
        fetches.list(failing, page.cursor(3).orElse(null), page.limit() + 1).stream()
            .map(Line::of)
            .toList();
    return page.page(
        lines, line -> List.of(line.day().toString(), line.provider(), line.account()));
  }
}
