package io.orderledger.payment.provider.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.payment.provider.UnverifiedNotification.Ground;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Instalment-Signature}: {@code t=…,v1=…}, the seconds since the epoch and
 * HMAC-SHA256, in hex, of those seconds, a dot and the bytes as they came.
 */
final class DeskSignature {

  static final String HEADER = "x-instalment-signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration SKEW = Duration.ofMinutes(5);

  private DeskSignature() {}

  /**
   * The seller whose present or previous secret signed it, about now. Every secret is tried, so
   * that the time it takes tells nothing.
   *
   * @throws UnverifiedNotification when none has
   */
  static String signer(
      byte[] raw,
      @Nullable String header,
      Map<String, InstalmentSettings.Desk> desks,
      Instant now) {
    if (header == null) {
      throw new UnverifiedNotification(Ground.NO_SIGNATURE);
    }
    String moment = parts(header, "t=").stream().findFirst().orElse("");
    List<byte[]> told = parts(header, "v1=").stream().map(DeskSignature::decoded).toList();
    String signer = null;
    for (Map.Entry<String, InstalmentSettings.Desk> desk : desks.entrySet()) {
      for (String secret : desk.getValue().secrets().toList()) {
        byte[] own = hmac(secret, moment, raw);
        if (told.stream().filter(one -> MessageDigest.isEqual(own, one)).count() > 0) {
          signer = desk.getKey();
        }
      }
    }
    if (signer == null) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
    // After the signature: whoever cannot sign learns nothing about our clock.
    requireAboutNow(moment, now);
    return signer;
  }

  private static void requireAboutNow(String moment, Instant now) {
    long ahead;
    try {
      ahead = Math.subtractExact(Long.parseLong(moment), now.getEpochSecond());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
    if (ahead > SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.DATED_AHEAD);
    }
    if (ahead < -SKEW.toSeconds()) {
      throw new UnverifiedNotification(Ground.STALE);
    }
  }

  private static List<String> parts(String header, String name) {
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .toList();
  }

  private static byte[] decoded(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
  }

  private static byte[] hmac(String secret, String moment, byte[] raw) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update((moment + '.').getBytes(UTF_8));
      return mac.doFinal(raw);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + '.', e);
    }
  }
}
