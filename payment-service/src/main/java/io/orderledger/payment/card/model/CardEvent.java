package io.orderledger.payment.card.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What happened to a saved card. */
public sealed interface CardEvent {

  CardId cardId();

  /** A customer lets a seller keep the card they are about to pay with. */
  record ConsentGiven(CardId cardId, @PersonId String customerId, String sellerId, Consent consent)
      implements CardEvent {}

  /**
   * The provider keeps the card.
   *
   * @param order the order it paid first, with that attempt
   * @param brand as the provider names it
   * @param expires the last month in which it pays
   * @param details null after the person was erased: then nothing can be charged
   */
  record CardSaved(
      CardId cardId,
      @PersonId String customerId,
      OrderNumber order,
      int attempt,
      String provider,
      String brand,
      YearMonth expires,
      @Personal(purpose = "card") @Nullable CardDetails details,
      Instant at)
      implements CardEvent {}

  /** An attempt to pay may charge it: the attempt came before any revocation. */
  record ChargeAdmitted(CardId cardId, OrderNumber order, int attempt, Instant at)
      implements CardEvent {}

  /** The customer took the consent back: nothing is charged from here on. */
  record CardRevoked(CardId cardId, String revokedBy, Instant at) implements CardEvent {}

  /**
   * Nothing is kept of a revoked card any more.
   *
   * @param atProvider whether the provider deleted its token; false where it offers no such thing,
   *     or there was none
   */
  record CardForgotten(CardId cardId, boolean atProvider, Instant at) implements CardEvent {}
}
