package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.StripeFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is calling: a seller's server by secret key, or a buyer's browser by publishable key. */
final class Authentication {
  private final List<SellerAccount> accounts;

  /**
   * @param trusted true for the holder of the secret key
   */
  record Caller(SellerAccount account, boolean trusted) {}

  Authentication(List<SellerAccount> accounts) {
    this.accounts = accounts;
  }

  Caller caller(Call call) {
    String key = key(call);
    if (key == null) {
      throw StripeFailure.of(
          401,
          "invalid_request_error",
          null,
          "You did not provide an API key. Provide it in the Authorization header, using Bearer"
              + " auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    for (SellerAccount account : accounts) {
      if (account.secretKey().equals(key)) {
        return new Caller(account, true);
      }
      if (account.publishableKey().equals(key)) {
        return new Caller(account, false);
      }
    }
    throw StripeFailure.of(
        401, "invalid_request_error", null, "Invalid API Key provided: " + masked(key));
  }

  private static @Nullable String key(Call call) {
    String header = call.authorization();
    if (header == null) {
      // Stripe.js may send the publishable key as a parameter.
      return call.parameters().text("key");
    }
    if (header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    if (header.startsWith("Basic ")) {
      return basicUser(header.substring("Basic ".length()).strip());
    }
    return null;
  }

  private static @Nullable String basicUser(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? pair : pair.substring(0, colon);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String masked(String key) {
    return key.length() <= 8 ? "****" : key.substring(0, 8) + "****";
  }
}
