package io.orderledger.payment.evidence.file;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.evidence.file.model.EvidenceFileCommand.KeepFile;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.evidence.file.model.EvidenceFileType;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.EvidenceLimits;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.ProblemException;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.PersonalText;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Takes a file for a dispute in: by what it is, and only what the provider takes. */
@Component
@Clause(ClauseId.B_5_13)
public class EvidenceFileDesk {

  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceFileDesk(EvidenceFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps it in the place of the one of its kind before. Answers 409 once evidence went to the
   * bank, and 422 for what the provider does not take.
   */
  public CommandResult keep(
      Account account,
      Dispute dispute,
      EvidenceFileKind kind,
      byte[] file,
      EvidenceLimits limits,
      String keptBy,
      CommandKey key,
      Provenance provenance) {
    if (!dispute.awaitsEvidence()) {
      throw Problems.of(
          Problem.of(409, "evidence-not-awaited", "Nothing can be added to this dispute any more.")
              .clause(ClauseId.B_5_13.id()));
    }
    EvidenceFileType type =
        EvidenceFileType.of(file)
            .orElseThrow(
                () ->
                    refused("evidence-file-type", "The file is no PDF, PNG or JPEG by its bytes."));
    int others =
        files.of(dispute.disputeId()).stream()
            .filter(other -> other.kind() != kind)
            .mapToInt(FileKept::bytes)
            .sum();
    if (others + file.length > limits.ofFiles()) {
      throw refused(
          "evidence-files-too-large",
          "The provider takes " + limits.ofFiles() + " bytes of files in all.");
    }
    return files.keep(
        new KeepFile(
            account.orderNumber(),
            dispute.disputeId(),
            kind,
            type,
            file.length,
            Digest.sha256(file),
            account.customerId(),
            PersonalText.of(Base64.getEncoder().encodeToString(file)),
            keptBy,
            clock.instant()),
        key,
        provenance);
  }

  private static ProblemException refused(String code, String detail) {
    return Problems.of(
        Problem.of(422, code, "The file was not kept.")
            .detail(detail)
            .clause(ClauseId.B_5_13.id()));
  }
}
