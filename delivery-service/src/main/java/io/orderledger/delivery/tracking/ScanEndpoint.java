package io.orderledger.delivery.tracking;

import io.orderledger.delivery.tracking.model.RecordScans;
import io.orderledger.delivery.tracking.model.Scan;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.identifier.Identifier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Carriers tell what they saw of the goods. */
@RestController
@Tag(name = "Carriers")
class ScanEndpoint {

  private static final int MOST_AT_ONCE = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 100;

  private final Trackings trackings;
  private final Clock clock;

  ScanEndpoint(Trackings trackings, Clock clock) {
    this.trackings = trackings;
    this.clock = clock;
  }

  /** What a carrier saw of one tracking number, in any order. */
  @Schema(
      example =
          """
          {"carrier": "KazTrans", "trackingNumber": "KT-2026-000417",
           "scans": [{"scanId": "s-2", "at": "2026-11-06T03:10:00Z", "kind": "ARRIVED",
                      "place": "Astana"},
                     {"scanId": "s-1", "at": "2026-11-05T14:00:00Z", "kind": "ACCEPTED",
                      "place": "Almaty"}]}\
          """)
  record ScansForm(
      @NotBlank @Size(max = LONGEST_NAME) String carrier,
      @NotBlank @Size(max = LONGEST_NUMBER) @Identifier String trackingNumber,
      @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid ScanForm> scans) {}

  /**
   * One scan.
   *
   * @param at by the carrier's clock
   * @param place a city or a depot, no person's name
   */
  record ScanForm(
      @NotBlank @Size(max = LONGEST_NUMBER) @Identifier String scanId,
      @NotNull Instant at,
      @NotNull Scan.Kind kind,
      @Nullable @Size(max = LONGEST_NAME) @Identifier String place) {

    Scan scan() {
      return new Scan(scanId, at, kind, place);
    }
  }

  /** How the tracking number's stream stands. */
  record ScansReceipt(long version) {}

  @PostMapping("/carrier-scans")
  @Access(operator = true, service = true)
  @Operation(
      summary = "Takes in scans of a carrier, in whatever order and however often",
      description =
          "They inform (B-6.6): a scan that says the goods were delivered, refused or lost decides"
              + " nothing, since title and risk pass with a proof (B-7.1); the hand-over, the"
              + " refusal or the mishap is recorded by itself. They may come before the goods are"
              + " known to have left. Each counts once, by carrier, tracking number and scan.")
  ResponseEntity<ScansReceipt> take(
      @Valid @RequestBody ScansForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    CommandResult result =
        trackings.send(
            new RecordScans(
                form.carrier().strip(),
                form.trackingNumber().strip(),
                form.scans().stream().map(ScanForm::scan).toList(),
                clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(result, done -> new ScansReceipt(done.sequence()));
  }
}
