package io.orderledger.simulator.http;

import io.orderledger.simulator.webhooks.WebhookEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * One seller's account with the provider. Accounts do not see each other's objects.
 *
 * @param id for example {@code acct_watches}
 * @param secretKey what the seller's server authenticates with, {@code sk_test_…}
 * @param publishableKey what the buyer's browser authenticates with, {@code pk_test_…}
 * @param webhook where it listens, null for nowhere
 */
public record SellerAccount(
    String id, String secretKey, String publishableKey, @Nullable WebhookEndpoint webhook) {

  /** The same account, listening there. */
  public SellerAccount listening(@Nullable WebhookEndpoint endpoint) {
    return new SellerAccount(id, secretKey, publishableKey, endpoint);
  }

  @Override
  public String toString() {
    return id;
  }
}
