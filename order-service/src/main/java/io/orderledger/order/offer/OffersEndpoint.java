package io.orderledger.order.offer;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferRules;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive of offers: everybody reads, operators publish. */
@RestController
@Tag(name = "Offers")
final class OffersEndpoint {

  private final OfferArchive archive;
  private final Clock clock;

  OffersEndpoint(OfferArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  record Editions(List<EditionView> items) {}

  @GetMapping("/offers")
  @Access(anyone = true)
  @Operation(summary = "All editions of all sellers, with the time each was in force")
  Editions all() {
    return new Editions(archive.all().stream().map(EditionView::withoutText).toList());
  }

  @GetMapping("/offers/{sellerId}")
  @Access(anyone = true)
  @Operation(summary = "The seller's edition in force on a day, with its wording")
  EditionView onDay(
      @PathVariable String sellerId,
      @Parameter(description = "An Almaty day; today when left out", example = "2026-11-05")
          @Nullable
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate on) {
    LocalDate day = on == null ? Almaty.dateOf(clock.instant()) : on;
    return archive.of(sellerId).inForce(day).map(EditionView::whole).orElseThrow(Problems::unknown);
  }

  @GetMapping("/offers/{sellerId}/{edition}")
  @Access(anyone = true)
  @Operation(summary = "One edition with its wording")
  EditionView one(@PathVariable String sellerId, @PathVariable String edition) {
    return archive
        .of(sellerId)
        .find(edition)
        .map(EditionView::whole)
        .orElseThrow(Problems::unknown);
  }

  @PostMapping("/offers")
  @Access(operator = true)
  @Operation(
      summary = "Publishes an edition",
      description =
          "It takes effect at the next midnight of Almaty, or on the later day asked for; the"
              + " seller's edition before it ends there, and orders keep the edition they were"
              + " placed under. A published edition is never reworded.")
  @ApiResponse(responseCode = "201", description = "Published; Location is the edition's address")
  ResponseEntity<EditionView> publish(
      @Valid @RequestBody OfferDraft draft, CommandKey.Request key, Provenance provenance) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    OfferEdition edition =
        OfferEdition.worded(
            draft.sellerId(),
            draft.edition(),
            draft.validFrom() == null ? Almaty.dateOf(now).plusDays(1) : draft.validFrom(),
            draft.terms(),
            draft.deliveryFees(),
            draft.text());
    OfferRules.faultOf(edition)
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    CommandResult result = archive.publish(new PublishEdition(edition, now), key, provenance);
    URI location = URI.create("/offers/" + draft.sellerId() + '/' + draft.edition());
    return CommandAnswers.created(
        result,
        location,
        granted ->
            archive.after(granted).find(draft.edition()).map(EditionView::whole).orElseThrow());
  }
}
