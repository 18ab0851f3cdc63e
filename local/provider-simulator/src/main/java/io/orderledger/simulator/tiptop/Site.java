package io.orderledger.simulator.tiptop;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One seller's site at the provider. Sites do not see each other's payments.
 *
 * @param publicId the user of its API calls
 * @param apiSecret the password of its API calls, and the key that its notifications are signed
 *     with
 * @param notifications where it listens; the notification's kind is added as the last segment; null
 *     for nowhere, and then nothing is asked before a payment either
 */
public record Site(String publicId, String apiSecret, @Nullable URI notifications) {

  /** The same site, listening there. */
  public Site listening(@Nullable URI address) {
    return new Site(publicId, apiSecret, address);
  }

  /** The same site with another secret. */
  public Site signing(String secret) {
    return new Site(publicId, secret, notifications);
  }

  @Override
  public String toString() {
    return publicId;
  }
}
