package io.orderledger.payment.provider.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.payment.provider.UnverifiedNotification.Ground;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-HMAC}: HMAC-SHA256 of the bytes as they came, with the API secret, in
 * base64. It carries no moment: an old notification is known by its receipt, not by its signature.
 */
final class HmacCheck {

  private static final String ALGORITHM = "HmacSHA256";

  private HmacCheck() {}

  /**
   * The seller whose present or previous secret signed it. Every secret is tried, so that the time
   * it takes tells nothing.
   *
   * @throws UnverifiedNotification when none has
   */
  static String signer(
      byte[] raw, @Nullable String header, Map<String, TipTopSettings.Account> sellers) {
    if (header == null) {
      throw new UnverifiedNotification(Ground.NO_SIGNATURE);
    }
    byte[] told = decoded(header);
    String signer = null;
    for (Map.Entry<String, TipTopSettings.Account> seller : sellers.entrySet()) {
      for (String secret : seller.getValue().secrets().toList()) {
        if (MessageDigest.isEqual(hmac(secret, raw), told)) {
          signer = seller.getKey();
        }
      }
    }
    if (signer == null) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
    return signer;
  }

  private static byte[] decoded(String header) {
    try {
      return Base64.getDecoder().decode(header.strip());
    } catch (IllegalArgumentException e) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
  }

  private static byte[] hmac(String secret, byte[] raw) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(raw);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + '.', e);
    }
  }
}
