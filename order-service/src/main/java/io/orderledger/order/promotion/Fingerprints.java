package io.orderledger.order.promotion;

import io.orderledger.personaldata.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of what is counted and must not be kept: the same address gives the same fingerprint
 * however it is spaced and punctuated, and nobody without the house's key can tell which it was.
 */
@Component
public final class Fingerprints {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final byte[] CONTEXT = "order/fingerprints".getBytes(StandardCharsets.UTF_8);

  private final SecretKeySpec key;

  public Fingerprints(JdbcClient jdbc, KeyEncryptionKey wrapping) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into fingerprint_key (wrapped) values (?) on conflict do nothing")
        .param(wrapping.wrap(fresh, CONTEXT))
        .update();
    byte[] kept = jdbc.sql("select wrapped from fingerprint_key").query(byte[].class).single();
    key = new SecretKeySpec(wrapping.unwrap(kept, CONTEXT), ALGORITHM);
  }

  /**
   * A fingerprint.
   *
   * @param kind what the text is, so that an address is never taken for a device
   */
  public String of(String kind, String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] hash = mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES / 2);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }
}
