package io.orderledger.payment.evidence.file.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a dispute's file of a kind. */
public sealed interface EvidenceFileEvent {

  /**
   * An operator brought it; it takes the place of the one before.
   *
   * @param bytes of the file
   * @param sha256 over them, hex
   * @param content the file in Base64; null once the person's data were erased
   */
  record FileKept(
      OrderNumber orderNumber,
      String disputeId,
      EvidenceFileKind kind,
      EvidenceFileType type,
      int bytes,
      String sha256,
      @PersonId String customerId,
      @Personal(purpose = "dispute") @Nullable PersonalText content,
      String keptBy,
      Instant at)
      implements EvidenceFileEvent {}
}
