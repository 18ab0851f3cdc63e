package io.orderledger.payment.card.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What is asked of a saved card, or told to it. */
public sealed interface CardCommand {

  /** The customer lets the seller keep a card, in words of its own beside the payment. */
  record GiveConsent(CardId cardId, @PersonId String customerId, String sellerId, Consent consent)
      implements CardCommand {}

  /** The provider kept the card; the components are as in {@link CardEvent.CardSaved}. */
  record RecordSaved(
      @PersonId String customerId,
      OrderNumber order,
      int attempt,
      String provider,
      String brand,
      YearMonth expires,
      @Personal(purpose = "card") @Nullable CardDetails details,
      Instant at)
      implements CardCommand {}

  /**
   * May this attempt charge the card?
   *
   * @param today the Almaty date
   */
  record AdmitCharge(
      OrderNumber order,
      int attempt,
      String customerId,
      String sellerId,
      LocalDate today,
      Instant at)
      implements CardCommand {}

  /** The customer takes the consent back. */
  record Revoke(String revokedBy, Instant at) implements CardCommand {}

  /** What was kept of a revoked card is gone; as in {@link CardEvent.CardForgotten}. */
  record RecordForgotten(boolean atProvider, Instant at) implements CardCommand {}
}
