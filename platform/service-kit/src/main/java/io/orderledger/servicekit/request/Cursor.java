package io.orderledger.servicekit.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.servicekit.problem.Problems;
import java.util.Base64;
import java.util.List;

/** A sort key as opaque text. */
final class Cursor {

  // A control character that no sort key holds.
  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  static String write(List<String> key) {
    byte[] joined = String.join(SEPARATOR, key).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  static List<String> read(String cursor) {
    try {
      return List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("after", "Not a cursor: take it from an answer's next.");
    }
  }
}
