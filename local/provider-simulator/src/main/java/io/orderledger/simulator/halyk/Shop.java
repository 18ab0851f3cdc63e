package io.orderledger.simulator.halyk;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One seller's terminal at the bank. Terminals do not see each other's payments.
 *
 * @param clientId who asks for tokens
 * @param clientSecret what it proves itself with
 * @param terminal a UUID
 * @param callbacks where all its callbacks go, whatever the payments say; null for where they say
 */
public record Shop(String clientId, String clientSecret, String terminal, @Nullable URI callbacks) {

  /** The same shop, listening there. */
  public Shop listening(@Nullable URI address) {
    return new Shop(clientId, clientSecret, terminal, address);
  }

  /** The same shop with another secret. */
  public Shop proving(String secret) {
    return new Shop(clientId, secret, terminal, callbacks);
  }

  @Override
  public String toString() {
    return clientId;
  }
}
