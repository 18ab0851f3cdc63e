package io.orderledger.payment.recurring;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.GivenConsent;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateCommand.Cancel;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.Period;
import io.orderledger.payment.recurring.model.Terms;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers agree to recurring charges and end them; staff look. */
@RestController
@Clause(ClauseId.B_5_15)
class MandateEndpoint {

  private final Mandates mandates;
  private final MandateDesk desk;
  private final EventStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  MandateEndpoint(
      Mandates mandates, MandateDesk desk, EventStore store, JdbcClient jdbc, Clock clock) {
    this.mandates = mandates;
    this.desk = desk;
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a customer agrees to: a period, or a schedule.
   *
   * @param period in which an operator may ask for one charge; null with a schedule
   * @param schedule the days that charges fall due on by themselves; null with a period
   * @param consent to the text {@code recurring}, or to one of those of schedules, shown with these
   *     terms in its blanks
   */
  @Schema(name = "MandateWish")
  record Wish(
      @NotBlank @Schema(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") String cardId,
      @Schema(example = "MONTH") @Nullable Period period,
      @NotNull @Schema(example = "{\"amount\": 9000, \"currency\": \"KZT\"}") Tenge maximum,
      @NotNull @Schema(example = "2026-12-01") LocalDate firstOn,
      @Valid @Nullable ScheduleTerms schedule,
      @NotNull @Valid GivenConsent consent) {

    Terms terms(String sellerId) {
      if (schedule == null && period != null) {
        return Terms.asked(sellerId, cardId, period, maximum, firstOn);
      }
      if (schedule != null && period == null) {
        return Terms.scheduled(sellerId, cardId, schedule.agreed(), maximum, firstOn);
      }
      throw Problems.invalid("schedule", "State the period or the schedule, and not both.");
    }
  }

  /** The mandate that was given. */
  @Schema(name = "MandateReceipt")
  record Receipt(@Schema(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") String mandateId) {}

  @Operation(
      summary = "Agrees to recurring charges of a saved card",
      description =
          "With the period or the schedule, the most of one charge and the first date, in the words"
              + " of the consent. A schedule's charges fall due by themselves, of the orders that"
              + " were put on it. One that begins on the 31st falls on the last day of a shorter"
              + " month."
              + " Ended at any moment with DELETE.")
  @PostMapping("/mandates")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<Receipt> give(
      @Valid @RequestBody Wish wish, Caller caller, CommandKey.Request key, Provenance provenance) {
    MandateId id = MandateId.of(caller.subject(), key.operation(), key.key());
    CommandResult result = desk.give(id, wish, caller, key, provenance);
    return CommandAnswers.created(
        result, URI.create("/mandates/" + id), granted -> new Receipt(id.value()));
  }

  @Operation(summary = "Mandates, oldest first; a customer sees their own")
  @GetMapping("/mandates")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  Page<MandateView> mandates(
      @Parameter(example = "customer-1") @RequestParam(required = false)
          @Nullable String customerId,
      PageRequest page,
      Caller caller) {
    Place after = page.place();
    List<MandateView> views =
        jdbc
            .sql(
                """
                select mandate_id from projection_mandates.mandate
                 where (:customer::text is null or customer_id = :customer)
                   and (:at::timestamptz is null
                        or (given_at, mandate_id) > (:at::timestamptz, :id))
                 order by given_at, mandate_id limit :limit
                """)
            .param("customer", caller.onlyOwn().orElse(customerId))
            .param("at", after.moment())
            .param("id", after.id())
            .param("limit", page.limit() + 1)
            .query(String.class)
            .list()
            .stream()
            .flatMap(id -> mandates.find(new MandateId(id)).stream())
            .map(MandateView::of)
            .toList();
    return page.page(views, view -> List.of(view.consent().givenAt().toString(), view.mandateId()));
  }

  @Operation(summary = "A mandate as it stands now, with what was charged and what was refused")
  @GetMapping("/mandates/{mandateId}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<MandateView> mandate(
      @Parameter(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") @PathVariable String mandateId,
      Caller caller,
      Since since) {
    MandateId id = MandateId.parse(mandateId).orElseThrow(Problems::unknown);
    return since.answer(
        store,
        MandateAggregate.stream(id),
        events ->
            Mandates.read(events)
                .filter(given -> caller.mayReach(given.customerId()))
                .map(MandateView::of));
  }

  @Operation(
      summary = "Ends recurring charges, at once",
      description = "Nothing is charged under the mandate from here on.")
  @DeleteMapping("/mandates/{mandateId}")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<Void> cancel(
      @Parameter(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") @PathVariable String mandateId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    MandateId id = MandateId.parse(mandateId).orElseThrow(Problems::unknown);
    Mandate.Given mandate = mandates.find(id).orElseThrow(Problems::unknown);
    caller.mustOwn(mandate.customerId());
    return CommandAnswers.done(
        mandates.tell(id, new Cancel(caller.subject(), clock.instant()), key, provenance));
  }
}
