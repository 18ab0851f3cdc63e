package io.orderledger.simulator.instalment;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One seller's desk at the bank. Desks do not see each other's applications.
 *
 * @param apiKey what its calls prove themselves with
 * @param webhookSecret what its notifications are signed with
 * @param notifications where it listens; null for nowhere
 */
public record Desk(String apiKey, String webhookSecret, @Nullable URI notifications) {

  /** The same desk, listening there. */
  public Desk listening(@Nullable URI address) {
    return new Desk(apiKey, webhookSecret, address);
  }

  /** The same desk with another secret. */
  public Desk signing(String secret) {
    return new Desk(apiKey, secret, notifications);
  }

  @Override
  public String toString() {
    return "Desk[" + notifications + "]";
  }
}
