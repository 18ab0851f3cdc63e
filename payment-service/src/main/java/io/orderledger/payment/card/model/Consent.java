package io.orderledger.payment.card.model;

import java.time.Instant;

/**
 * What a customer agreed to, as it can be proven afterwards.
 *
 * @param wording the name of the text
 * @param version of the text
 * @param language it was shown in, {@code ru}, {@code kk} or {@code en}
 * @param textHash SHA-256 of the text that was shown, hex
 * @param channel through which it was given, such as {@code web}
 */
public record Consent(
    String wording,
    String version,
    String language,
    String textHash,
    String channel,
    Instant givenAt) {

  /** Whether it is the same word, whenever it was given. */
  boolean saysTheSameAs(Consent other) {
    return textHash.equals(other.textHash)
        && wording.equals(other.wording)
        && version.equals(other.version)
        && language.equals(other.language)
        && channel.equals(other.channel);
  }
}
