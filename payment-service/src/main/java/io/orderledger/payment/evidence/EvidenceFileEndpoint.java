package io.orderledger.payment.evidence;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.evidence.Disputes.Found;
import io.orderledger.payment.evidence.file.EvidenceFileDesk;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.EvidenceLimits;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.RawBody;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files for a dispute: proof of delivery, correspondence. They go to the bank with the words. */
@RestController
@RequestMapping("/disputes/{disputeId}/evidence/files")
@Tag(name = "Disputes")
@Clause(ClauseId.B_5_13)
class EvidenceFileEndpoint {

  private static final int LARGEST = 5 << 20;

  private final Disputes disputes;
  private final EvidenceFileDesk desk;
  private final EvidenceFiles files;

  EvidenceFileEndpoint(Disputes disputes, EvidenceFileDesk desk, EvidenceFiles files) {
    this.disputes = disputes;
    this.desk = desk;
    this.files = files;
  }

  /** What was kept. */
  @Schema(name = "EvidenceFileReceipt")
  record Receipt(EvidenceFileKind kind, String sha256) {}

  /**
   * A file that counts.
   *
   * @param sha256 over its bytes, hex
   */
  @Schema(name = "EvidenceFile")
  record Line(
      @Schema(example = "SHIPPING_DOCUMENTATION") EvidenceFileKind kind,
      @Schema(example = "application/pdf") String mediaType,
      int bytes,
      String sha256,
      @Schema(example = "operator-1") String keptBy,
      Instant at) {

    static Line of(FileKept file) {
      return new Line(
          file.kind(),
          file.type().mediaType(),
          file.bytes(),
          file.sha256(),
          file.keptBy(),
          file.at());
    }
  }

  @Operation(
      summary = "Keeps a file for a dispute, in the place of the one of its kind before",
      description =
          "A PDF, PNG or JPEG, known by its bytes; in all no more than the provider takes. It goes"
              + " to the bank with the submission, once.")
  @RequestBody(
      content = {
        @Content(mediaType = "application/pdf"),
        @Content(mediaType = "image/png"),
        @Content(mediaType = "image/jpeg")
      })
  @PostMapping
  @Access(operator = true)
  ResponseEntity<Receipt> keep(
      @PathVariable String disputeId,
      @RequestParam @Parameter(example = "SHIPPING_DOCUMENTATION") EvidenceFileKind kind,
      HttpServletRequest request,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Found found = disputes.require(disputeId);
    byte[] file = RawBody.of(request);
    EvidenceLimits limits =
        disputes.provider(found).evidenceLimits().orElseThrow(EvidenceEndpoint::notTakenHere);
    CommandResult result =
        desk.keep(
            found.account(), found.dispute(), kind, file, limits, caller.actor(), key, provenance);
    return CommandAnswers.created(
        result,
        URI.create("/disputes/" + disputeId + "/evidence/files/" + kind),
        granted -> new Receipt(kind, Digest.sha256(file)));
  }

  @Operation(summary = "The files that count")
  @GetMapping
  @Access(operator = true, auditor = true)
  List<Line> list(@PathVariable String disputeId) {
    var _ = disputes.require(disputeId);
    return files.of(disputeId).stream().map(Line::of).toList();
  }

  @Operation(
      summary = "A file that counts, as it was brought",
      description = "404 when there is none of the kind, or its person's data were erased.")
  @GetMapping("/{kind}")
  @Access(operator = true, auditor = true)
  ResponseEntity<byte[]> file(@PathVariable String disputeId, @PathVariable EvidenceFileKind kind) {
    var _ = disputes.require(disputeId);
    return files.of(disputeId).stream()
        .filter(file -> file.kind() == kind)
        .flatMap(
            file ->
                EvidenceFiles.bytes(file).stream()
                    .map(
                        bytes ->
                            ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                                .body(bytes)))
        .findFirst()
        .orElseThrow(Problems::unknown);
  }

  /** How much may come in. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    BodyLimit evidenceFileLimit() {
      return BodyLimit.of("/disputes/*/evidence/files", LARGEST);
    }
  }
}
