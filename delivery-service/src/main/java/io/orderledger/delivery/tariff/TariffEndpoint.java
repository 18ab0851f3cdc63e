package io.orderledger.delivery.tariff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.delivery.tariff.model.TariffBook;
import io.orderledger.delivery.tariff.model.TariffRules;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.TariffEdition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tariffs, open to everybody; operators publish new editions. */
@RestController
@Tag(name = "Tariffs")
@Clause({ClauseId.B_1_7, ClauseId.B_6_4})
class TariffEndpoint {

  private static final String EXAMPLE =
      """
      {"edition": "2026-02", "validFrom": "2026-12-01", "homeZone": "almaty",
       "zones": [{"id": "almaty", "name": "Almaty",
                  "places": [{"country": "KZ", "region": null, "city": "Almaty"}],
                  "rates": [{"method": "COURIER", "base": {"amount": 1500, "currency": "KZT"},
                             "includedGrams": 30000,
                             "perKilogram": {"amount": 100, "currency": "KZT"},
                             "perOversizePiece": {"amount": 3000, "currency": "KZT"},
                             "perFloor": {"amount": 500, "currency": "KZT"},
                             "options": [{"option": "LIFTING",
                                          "price": {"amount": 2000, "currency": "KZT"}}],
                             "transit": {"fromDays": 1, "toDays": 3, "workingDays": true}}]}],
       "pickupPoints": []}\
      """;

  private final Tariffs tariffs;

  TariffEndpoint(Tariffs tariffs) {
    this.tariffs = tariffs;
  }

  /**
   * An edition and its time.
   *
   * @param validUntil last Almaty day; absent for the newest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListedTariff(
      @Schema(example = "2026-01") String edition,
      LocalDate validFrom,
      @Nullable LocalDate validUntil) {}

  record ListedTariffs(List<ListedTariff> items) {}

  @GetMapping("/tariffs")
  @Access(anyone = true)
  @Operation(
      summary = "All editions from the oldest to the newest, or the one of an Almaty day",
      description = "Each can be read whole under /tariffs/{edition}.")
  ListedTariffs all(
      @Parameter(example = "2026-11-05") @RequestParam(required = false) @Nullable LocalDate on) {
    TariffBook book = tariffs.book();
    List<TariffEdition> asked = on == null ? book.editions() : book.inForceOn(on).stream().toList();
    return new ListedTariffs(
        asked.stream()
            .map(each -> new ListedTariff(each.edition(), each.validFrom(), book.validUntil(each)))
            .toList());
  }

  @GetMapping("/tariffs/{edition}")
  @Access(anyone = true)
  @Operation(summary = "One edition: zones, places, prices, days and pickup points")
  TariffEdition one(@Parameter(example = "2026-01") @PathVariable String edition) {
    return tariffs.book().find(edition).orElseThrow(Problems::unknown);
  }

  @PostMapping("/tariffs")
  @Access(operator = true)
  @Operation(
      summary = "Publishes a tariff edition",
      description =
          "In force from its first day, tomorrow at the earliest and after every other edition's;"
              + " what was ordered before keeps its price.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(examples = @ExampleObject(value = EXAMPLE)))
  @ApiResponse(responseCode = "201", description = "Published; Location is its address")
  ResponseEntity<TariffEdition> publish(
      @RequestBody TariffEdition tariff, CommandKey.Request key, Provenance provenance) {
    TariffRules.faults(tariff).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    CommandResult result = tariffs.publish(tariff, key, provenance);
    return CommandAnswers.created(result, URI.create("/tariffs/" + tariff.edition()), _ -> tariff);
  }
}
