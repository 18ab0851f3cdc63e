package io.orderledger.simulator.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The fields of a form or a query. */
record Fields(Map<String, String> values) {

  static Fields of(@Nullable String encoded) {
    Map<String, String> values = new HashMap<>();
    if (encoded != null && !encoded.isBlank()) {
      for (String field : encoded.split("&", -1)) {
        String[] pair = field.split("=", 2);
        values.put(
            URLDecoder.decode(pair[0], UTF_8),
            pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : "");
      }
    }
    return new Fields(values);
  }

  /** Null when it is missing or blank. */
  @Nullable String text(String name) {
    String value = values.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new Refusal(Words.REFUSED, name + " is required");
    }
    return value;
  }

  /** In hundredths of a tenge; empty for all there is. */
  OptionalLong amount() {
    String amount = text("amount");
    return amount == null ? OptionalLong.empty() : OptionalLong.of(Words.hundredths(amount));
  }
}
