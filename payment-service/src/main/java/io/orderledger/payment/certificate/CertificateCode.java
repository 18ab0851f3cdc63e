package io.orderledger.payment.certificate;

import io.orderledger.payment.certificate.model.CertificateId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed on a certificate: its id, by which it is found, and a secret, by which whoever
 * bears it is believed. Found by the id, the secret is compared once and in constant time.
 *
 * @param secret twenty letters and digits of Crockford's alphabet, upper-case: a hundred bits
 */
record CertificateCode(CertificateId id, String secret) {

  static final int SECRET_LENGTH = 20;
  private static final int GROUP = 5;
  private static final Pattern SECRET =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + SECRET_LENGTH + "}");

  /** As a person typed it; empty when it cannot be a code. */
  static Optional<CertificateCode> parse(String typed) {
    String plain = CertificateId.plain(typed);
    if (plain.length() != CertificateId.LENGTH + SECRET_LENGTH) {
      return Optional.empty();
    }
    String secret = plain.substring(CertificateId.LENGTH);
    return SECRET.matcher(secret).matches()
        ? CertificateId.parse(plain.substring(0, CertificateId.LENGTH))
            .map(id -> new CertificateCode(id, secret))
        : Optional.empty();
  }

  /** As it is printed, in groups. */
  String printed() {
    return id + "-" + String.join("-", secret.split("(?<=\\G.{" + GROUP + "})"));
  }

  /** Its secret does not belong in logs. */
  @Override
  public String toString() {
    return "CertificateCode[" + id + "]";
  }
}
