package io.orderledger.payment.evidence.file.model;

import io.orderledger.payment.evidence.file.model.EvidenceFileCommand.KeepFile;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A dispute's file of one kind (B-5.13).
 *
 * @param sha256 of the file that counts; null while there is none
 */
@Clause(ClauseId.B_5_13)
public record EvidenceFile(@Nullable String sha256) {

  public static final EvidenceFile NONE = new EvidenceFile(null);

  /** The file that counts already is not kept again. */
  public Decision<EvidenceFileEvent> decide(EvidenceFileCommand command) {
    return switch (command) {
      case KeepFile keep ->
          keep.sha256().equals(sha256)
              ? Decision.nothing()
              : Decision.accept(
                  new FileKept(
                      keep.orderNumber(),
                      keep.disputeId(),
                      keep.kind(),
                      keep.type(),
                      keep.bytes(),
                      keep.sha256(),
                      keep.customerId(),
                      keep.content(),
                      keep.keptBy(),
                      keep.at()));
    };
  }

  public EvidenceFile after(EvidenceFileEvent event) {
    return switch (event) {
      case FileKept kept -> new EvidenceFile(kept.sha256());
    };
  }
}
