package io.orderledger.payment.certificate;

import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.personaldata.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secrets of the codes. Each follows from the certificate's id under a key of the house, so
 * that a repeated request is answered with the same code and yet no code is kept anywhere; what is
 * kept to compare with is a hash, which needs no key.
 */
@Component
final class CertificateSecrets {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final byte[] CONTEXT =
      "payment/certificate-codes".getBytes(StandardCharsets.UTF_8);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  CertificateSecrets(JdbcClient jdbc, KeyEncryptionKey wrapping) {
    byte[] fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    jdbc.sql("insert into certificate_key (wrapped) values (?) on conflict do nothing")
        .param(wrapping.wrap(fresh, CONTEXT))
        .update();
    byte[] kept = jdbc.sql("select wrapped from certificate_key").query(byte[].class).single();
    key = new SecretKeySpec(wrapping.unwrap(kept, CONTEXT), ALGORITHM);
  }

  /** An id that no certificate has. */
  CertificateId newId() {
    byte[] bytes = new byte[CertificateId.LENGTH];
    random.nextBytes(bytes);
    return new CertificateId(letters(bytes, CertificateId.LENGTH));
  }

  CertificateCode codeOf(CertificateId id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] secret = mac.doFinal(id.value().getBytes(StandardCharsets.UTF_8));
      return new CertificateCode(id, letters(secret, CertificateCode.SECRET_LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }

  /** What is kept of a code: SHA-256 in hexadecimal. A hundred random bits need no salt. */
  static String hash(CertificateCode code) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(code.secret().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Whether the code has the hash; takes as long when it has not. */
  static boolean fits(CertificateCode code, String hash) {
    return MessageDigest.isEqual(
        hash(code).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** One letter a byte: the alphabet has a letter for each of its lowest five bits. */
  private static String letters(byte[] bytes, int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(ALPHABET.charAt(bytes[i] & ((1 << BITS) - 1)));
    }
    return text.toString();
  }
}
