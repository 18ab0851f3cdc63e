package io.orderledger.payment.certificate.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a certificate outwards: in addresses, logs, facts and histories. It is printed in front of
 * the code and says nothing of it.
 *
 * @param value ten letters and digits of Crockford's alphabet, upper-case
 */
public record CertificateId(String value) {

  public static final int LENGTH = 10;
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

  public CertificateId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A certificate's id is ten letters and digits.");
    }
  }

  /** As a person typed it; empty when it is none. */
  public static Optional<CertificateId> parse(String typed) {
    String plain = plain(typed);
    return SHAPE.matcher(plain).matches()
        ? Optional.of(new CertificateId(plain))
        : Optional.empty();
  }

  /** Typed letters as they are meant: case, spaces, hyphens and look-alikes do not matter. */
  public static String plain(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  @Override
  public String toString() {
    return value;
  }
}
