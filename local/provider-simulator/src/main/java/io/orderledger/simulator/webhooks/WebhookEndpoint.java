package io.orderledger.simulator.webhooks;

import java.net.URI;
import java.util.List;

/**
 * Where a seller's account listens.
 *
 * @param secrets each signs every delivery: two while the seller rotates; not empty
 */
public record WebhookEndpoint(URI url, List<String> secrets) {
  public WebhookEndpoint {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook endpoint needs a signing secret");
    }
    secrets = List.copyOf(secrets);
  }

  @Override
  public String toString() {
    return url + " (" + secrets.size() + " secrets)";
  }
}
