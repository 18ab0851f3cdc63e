package io.orderledger.payment.provider;

import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.model.CardUse;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;

/**
 * Cards that a provider keeps for customers who said so (B-5.3). Its calls fail as those of {@link
 * PaymentProvider} do, and their keys last as long.
 */
public interface CardVault {

  /**
   * Makes an intent like {@link PaymentProvider#createIntent}, whose card the provider keeps when
   * it is paid.
   *
   * @param cardId our name of the card; the provider knows its customer by nothing else
   */
  IntentSnapshot createKeeping(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String cardId, String key);

  /** What was kept when an intent was paid; empty when nothing was. */
  Optional<KeptCard> keptBy(String sellerId, String intentId);

  /**
   * Has a kept card pay in two stages: the money is held. Where the bank wants its customer to
   * confirm it, or declines, the intent stays open to be paid on the provider's page.
   *
   * @param customer whether the customer is there to confirm anything
   */
  IntentSnapshot charge(
      String sellerId,
      CardDetails card,
      OrderNumber order,
      int attempt,
      Tenge amount,
      CardUse.Presence customer,
      String key);

  /** What became of a charge that may have been made; empty when none reached the provider. */
  Optional<IntentSnapshot> charged(
      String sellerId, CardDetails card, OrderNumber order, int attempt);

  /**
   * Deletes a kept card, so that nobody can charge it; done again it does nothing.
   *
   * @return whether the provider did: false where it offers no such call
   */
  boolean forget(String sellerId, CardDetails card, String key);
}
