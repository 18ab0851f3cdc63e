package io.orderledger.payment.evidence.file.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;

/** What is asked of a dispute's file of a kind. */
public sealed interface EvidenceFileCommand {

  /** To be kept, in the place of the one before. */
  record KeepFile(
      OrderNumber orderNumber,
      String disputeId,
      EvidenceFileKind kind,
      EvidenceFileType type,
      int bytes,
      String sha256,
      @PersonId String customerId,
      @Personal(purpose = "dispute") PersonalText content,
      String keptBy,
      Instant at)
      implements EvidenceFileCommand {}
}
