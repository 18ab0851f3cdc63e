package io.orderledger.payment.provider;

import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of who tried to pay, with one authorisation. It is compared and forgotten:
 * nothing of it is stored or logged.
 *
 * @param reference the provider's name of that authorisation, unique at the provider
 * @param attempt of the order; 0 when it is not known
 * @param authorised whether the bank agreed
 * @param card what is the same whenever this card is used; null when it is not told
 * @param name on the card; null when it is not told
 * @param hidden whether the provider says that the buyer is behind an anonymiser
 */
public record PayerTold(
    String reference,
    int attempt,
    Tenge amount,
    boolean authorised,
    @Nullable String card,
    @Nullable PersonalText name,
    boolean hidden) {

  /** Never the card. */
  @Override
  public String toString() {
    return "PayerTold[" + reference + "]";
  }
}
