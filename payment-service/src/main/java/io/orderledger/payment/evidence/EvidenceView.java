package io.orderledger.payment.evidence;

import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.provider.EvidenceField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to show in a dispute, and what was shown.
 *
 * @param category what the bank holds against the payment
 * @param items what the bank will look for, the weightiest first
 * @param sources the services that were asked, and how they answered
 * @param sent what was submitted, as it was frozen; null while nothing was
 */
record EvidenceView(
    String disputeId,
    Category category,
    List<Item> items,
    Map<String, Gathered.Source> sources,
    @Nullable Sent sent) {

  /**
   * One thing to show.
   *
   * @param there whether it can be shown
   * @param text in words; null when it is missing
   */
  record Item(EvidenceItem item, boolean there, @Nullable String text) {}

  /**
   * What was submitted.
   *
   * @param contentHash SHA-256 over the frozen text, hex
   * @param fields as they were sent; null after the person's data were erased
   * @param files SHA-256 of each file that was sent, hex, by what it shows; null as above
   */
  record Sent(
      EvidenceStatus status,
      String contentHash,
      @Nullable Map<EvidenceField, String> fields,
      @Nullable Map<EvidenceFileKind, String> files,
      @Schema(example = "operator-1") String submittedBy,
      Instant at) {}
}
