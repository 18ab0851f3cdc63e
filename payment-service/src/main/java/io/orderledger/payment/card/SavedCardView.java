package io.orderledger.payment.card;

import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.card.model.SavedCard.OnFile;
import io.orderledger.payment.card.model.SavedCard.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A saved card, without the token that it is charged by.
 *
 * @param lastFour digits of its number; null after its holder's data were erased
 * @param expires the last month in which it pays
 * @param revokedAt null while it was not revoked
 */
@Schema(name = "SavedCard")
record SavedCardView(
    @Schema(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") String cardId,
    Status status,
    @Schema(example = "goods") String sellerId,
    @Schema(example = "stripe") String provider,
    @Schema(example = "visa") String brand,
    @Schema(example = "4242") @Nullable String lastFour,
    @Schema(type = "string", example = "2030-12") YearMonth expires,
    Consent consent,
    Instant savedAt,
    @Nullable Instant revokedAt) {

  enum Status {
    SAVED,
    EXPIRED,
    REVOKED
  }

  /** As it stands on an Almaty date; empty when the provider never kept it. */
  static Optional<SavedCardView> of(SavedCard.Known card, LocalDate today) {
    return switch (card) {
      case SavedCard.Awaited c -> Optional.empty();
      case SavedCard.Live c ->
          Optional.of(
              of(
                  c.terms(),
                  c.onFile(),
                  c.onFile().isExpired(today) ? Status.EXPIRED : Status.SAVED,
                  null));
      case SavedCard.Revoked c ->
          Optional.ofNullable(c.onFile()).map(kept -> of(c.terms(), kept, Status.REVOKED, c.at()));
    };
  }

  private static SavedCardView of(
      Terms terms, OnFile kept, Status status, @Nullable Instant revokedAt) {
    CardDetails details = kept.details();
    return new SavedCardView(
        terms.id().value(),
        status,
        terms.sellerId(),
        kept.provider(),
        kept.brand(),
        details == null ? null : details.lastFour().value(),
        kept.expires(),
        terms.consent(),
        kept.savedAt(),
        revokedAt);
  }

  /** The body tells of a person's card: it does not belong in logs. */
  @Override
  public String toString() {
    return "SavedCardView[" + cardId + ", " + status + "]";
  }
}
