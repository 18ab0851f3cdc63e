package io.orderledger.simulator.resources;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids in the provider's manner: a prefix and 24 letters and digits. Not secrets: this is a test.
 */
public final class Ids {
  private static final char[] ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

  private Ids() {}

  /** A fresh id, for example {@code of("pi")} gives {@code pi_3f…}. */
  public static String of(String prefix) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(prefix.length() + 25).append(prefix).append('_');
    for (int i = 0; i < 24; i++) {
      id.append(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return id.toString();
  }
}
