package io.orderledger.payment.card;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that customers consent to. A changed text is a new version in a file of its own: what was
 * consented to stays readable.
 *
 * @param wording its name
 * @param texts by language, {@code ru}, {@code kk} and {@code en}; blanks are in braces
 * @param words how values are said in a blank, by language; null where they stand as they are
 */
@Schema(name = "ConsentText")
public record Wording(
    @Schema(example = "saved-card") String wording,
    @Schema(example = "2026-11") String version,
    Map<String, String> texts,
    @Nullable Map<String, Map<String, String>> words) {

  public Wording {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The text as it is shown; empty when there is none in the language. */
  Optional<String> stating(String language, Map<String, String> values) {
    @Nullable String text = texts.get(language);
    if (text == null) {
      return Optional.empty();
    }
    Map<String, String> said = words == null ? Map.of() : words.getOrDefault(language, Map.of());
    for (Map.Entry<String, String> value : values.entrySet()) {
      String word = said.getOrDefault(value.getValue(), value.getValue());
      text = text.replace('{' + value.getKey() + '}', word);
    }
    return Optional.of(text);
  }
}
