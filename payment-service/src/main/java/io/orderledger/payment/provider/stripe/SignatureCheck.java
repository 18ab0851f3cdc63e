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

  /** Throws {@link UnverifiedNotification} unless one of the secrets signed it about now. */
  void check(String payload, @Nullable String header, List<String> secrets) {
    if (header == null) {
      throw new UnverifiedNotification(Ground.NO_SIGNATURE);
    }
    long seconds = timestamp(header);
    // Before the moment: whoever cannot sign learns nothing about our clock.
    if (secrets.stream().noneMatch(secret -> signed(payload, header, secret))) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
    long ahead = seconds - clock.instant().getEpochSecond();
    if (ahead > SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.DATED_AHEAD);
    }
    if (ahead < -SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.STALE);
    }
  }

  private static boolean signed(String payload, String header, String secret) {
    try {
      return Webhook.Signature.verifyHeader(payload, header, secret, NO_TOLERANCE_CHECK);
    } catch (SignatureVerificationException notThisSecret) {
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
