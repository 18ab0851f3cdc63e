package io.orderledger.payment.fraud;

import io.orderledger.personaldata.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of what is counted and must not be kept: nobody without the house's key can tell
 * which card, device or person it was.
 */
@Component
class FraudHashes {

  /** What a text is, so that a card is never taken for a device. */
  enum Of {
    CUSTOMER,
    DEVICE,
    CARD,
    PAYER,
    REQUEST
  }

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final byte[] CONTEXT = "payment/fraud".getBytes(StandardCharsets.UTF_8);

  private final SecretKeySpec key;

  FraudHashes(JdbcClient jdbc, KeyEncryptionKey wrapping) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into fraud_key (wrapped) values (?) on conflict do nothing")
        .param(wrapping.wrap(fresh, CONTEXT))
        .update();
    byte[] kept = jdbc.sql("select wrapped from fraud_key").query(byte[].class).single();
    key = new SecretKeySpec(wrapping.unwrap(kept, CONTEXT), ALGORITHM);
  }

  String hash(Of kind, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(kind.name().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES / 2);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }

  /** Null for what is not known. */
  @Nullable String hashIfKnown(Of kind, @Nullable String text) {
    return text == null ? null : hash(kind, text);
  }
}
