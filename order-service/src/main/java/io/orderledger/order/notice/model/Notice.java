package io.orderledger.order.notice.model;

import io.orderledger.order.model.Language;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice without what is personal in it.
 *
 * @param orderNumber null for marketing
 * @param causedBy the event that called for it
 * @param purpose the consent it rests on; null for service messages, which need none
 * @param contentHash SHA-256 of subject, text and HTML in UTF-8 with a NUL between them, lower-case
 *     hex
 * @param shipmentId whose goods it is about; null when it is about the whole order, and in notices
 *     of before that was kept
 */
public record Notice(
    UUID id,
    @Nullable OrderNumber orderNumber,
    @PersonId String personId,
    NoticeKind kind,
    UUID causedBy,
    Channel channel,
    Language language,
    @Nullable MarketingPurpose purpose,
    String contentHash,
    @Nullable String shipmentId) {

  /** About the whole of what it is about. */
  public Notice(
      UUID id,
      @Nullable OrderNumber orderNumber,
      String personId,
      NoticeKind kind,
      UUID causedBy,
      Channel channel,
      Language language,
      @Nullable MarketingPurpose purpose,
      String contentHash) {
    this(id, orderNumber, personId, kind, causedBy, channel, language, purpose, contentHash, null);
  }
}
