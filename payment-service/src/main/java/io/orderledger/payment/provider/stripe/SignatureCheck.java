package io.orderledger.payment.provider.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.payment.provider.UnverifiedNotification.Ground;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's signature scheme {@code v1}. The library compares in constant time; it accepts any
 * future timestamp, so the moment is checked here, both ways.
 */
final class SignatureCheck {

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final long NO_TOLERANCE_CHECK = 0;

  private final Clock clock;

  SignatureCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * The first account that signed it, about now.
   *
   * @throws UnverifiedNotification when none has
   */
  StripeAccounts.Listening signer(
      String payload, @Nullable String header, List<StripeAccounts.Listening> accounts) {
    if (header == null) {
      throw new UnverifiedNotification(Ground.NO_SIGNATURE);
    }
    long seconds = timestamp(header);
    // Before the moment: whoever cannot sign learns nothing about our clock.
    StripeAccounts.Listening signer =
        accounts.stream()
            .filter(account -> signed(payload, header, account.secrets()))
            .findFirst()
            .orElseThrow(() -> new UnverifiedNotification(Ground.FORGED));
    requireAboutNow(seconds);
    return signer;
  }

  private void requireAboutNow(long seconds) {
    long ahead = seconds - clock.instant().getEpochSecond();
    if (ahead > SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.DATED_AHEAD);
    }
    if (ahead < -SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.STALE);
    }
  }

  private static boolean signed(String payload, String header, List<String> secrets) {
    return secrets.stream().anyMatch(secret -> signed(payload, header, secret));
  }

  private static boolean signed(String payload, String header, String secret) {
    try {
      return Webhook.Signature.verifyHeader(payload, header, secret, NO_TOLERANCE_CHECK);
    } catch (SignatureVerificationException
        | NumberFormatException
        | IndexOutOfBoundsException notThisSecret) {
      // The library trips over what we read: "t=1" before a vertical tab, an item without "=".
      return false;
    }
  }

  private static long timestamp(String header) {
    for (String part : header.split(",", -1)) {
      String item = part.strip();
      if (item.startsWith("t=")) {
        try {
          return Long.parseLong(item.substring(2));
        } catch (NumberFormatException e) {
          throw new UnverifiedNotification(Ground.FORGED);
        }
      }
    }
    throw new UnverifiedNotification(Ground.NO_SIGNATURE);
  }
}
