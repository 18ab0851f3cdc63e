package io.orderledger.simulator.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code Stripe-Signature} header. Source: Stripe documentation, "Verify signatures". */
public final class Signature {
  private Signature() {}

  /**
   * {@code t=…,v1=…}, with one {@code v1} for each secret.
   *
   * @param seconds since the epoch, of this attempt
   */
  public static String header(List<String> secrets, long seconds, String payload) {
    StringBuilder header = new StringBuilder("t=").append(seconds);
    byte[] signed = (seconds + "." + payload).getBytes(StandardCharsets.UTF_8);
    for (String secret : secrets) {
      header.append(",v1=").append(HexFormat.of().formatHex(hmac(secret, signed)));
    }
    return header.toString();
  }

  private static byte[] hmac(String secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HmacSHA256", e);
    }
  }
}
