package io.orderledger.simulator.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the seller asked for.
 *
 * @param created seconds since the epoch
 * @param amount minor units (KZT: tiyn, 100 to the tenge)
 * @param currency lower-case ISO 4217
 * @param manualCapture true when funds are only held at confirmation
 * @param futureUsage whether the card that pays is kept for the customer; null when it is not
 * @param clientSecret what the buyer's browser authenticates with
 */
public record IntentTerms(
    long created,
    long amount,
    String currency,
    boolean manualCapture,
    String clientSecret,
    @Nullable String description,
    @Nullable String customer,
    @Nullable String receiptEmail,
    Map<String, String> metadata,
    @Nullable String futureUsage) {

  /** The same terms with another amount, description and metadata. */
  public IntentTerms with(
      long newAmount, @Nullable String newDescription, Map<String, String> newMetadata) {
    return new IntentTerms(
        created,
        newAmount,
        currency,
        manualCapture,
        clientSecret,
        newDescription,
        customer,
        receiptEmail,
        newMetadata,
        futureUsage);
  }
}
