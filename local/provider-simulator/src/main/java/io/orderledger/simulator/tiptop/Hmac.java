package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves a notification: HMAC-SHA256 with the API secret, in base64. */
public final class Hmac {

  private Hmac() {}

  /** The header {@code Content-HMAC}: over the body as it is sent, URL-encoded. */
  public static String ofEncoded(String secret, String body) {
    return base64(secret, body);
  }

  /** The header {@code X-Content-HMAC}: over the body URL-decoded. */
  public static String ofDecoded(String secret, String body) {
    return base64(secret, URLDecoder.decode(body, UTF_8));
  }

  private static String base64(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HmacSHA256", e);
    }
  }
}
