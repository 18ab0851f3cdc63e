package io.orderledger.messaging.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads headers that anybody may have written: each is short, printable and of its type, or the
 * record is unreadable. (A client's deserialiser would throw inside the poll and be handed the same
 * record again, for ever.)
 */
public final class EnvelopeReader {

  private static final int LONGEST = 512;

  private EnvelopeReader() {}

  /** The CloudEvents type alone, which decides whether the rest is of interest. */
  public static String type(Headers headers) throws Unreadable {
    return required(headers, HeaderNames.TYPE);
  }

  public static Envelope read(Headers headers) throws Unreadable {
    if (!"1.0".equals(required(headers, HeaderNames.SPEC_VERSION))) {
      throw new Unreadable("Not CloudEvents 1.0.");
    }
    String contentType = required(headers, HeaderNames.CONTENT_TYPE).toLowerCase(Locale.ROOT);
    if (!contentType.equals(Envelope.CONTENT_TYPE)
        && !contentType.startsWith(Envelope.CONTENT_TYPE + ";")) {
      throw new Unreadable("The content type is not application/json.");
    }
    String id = required(headers, HeaderNames.ID);
    String correlationId = optional(headers, HeaderNames.CORRELATION_ID);
    return new Envelope(
        id,
        required(headers, HeaderNames.SOURCE),
        type(headers),
        time(required(headers, HeaderNames.TIME)),
        number(headers, HeaderNames.SEQUENCE),
        number(headers, HeaderNames.EPOCH),
        correlationId == null ? id : correlationId,
        optional(headers, HeaderNames.CAUSATION_ID),
        optional(headers, HeaderNames.TRACEPARENT));
  }

  private static Instant time(String text) throws Unreadable {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Unreadable(HeaderNames.TIME + " is not a time of RFC 3339.");
    }
  }

  private static long number(Headers headers, String name) throws Unreadable {
    try {
      return Long.parseLong(required(headers, name));
    } catch (NumberFormatException e) {
      throw new Unreadable(name + " is not a whole number.");
    }
  }

  private static String required(Headers headers, String name) throws Unreadable {
    String value = optional(headers, name);
    if (value == null || value.isEmpty()) {
      throw new Unreadable(name + " is missing.");
    }
    return value;
  }

  private static @Nullable String optional(Headers headers, String name) throws Unreadable {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : text(name, header.value());
  }

  /** A key or header as text: at most 512 bytes of printable ASCII, safe in a table and a log. */
  static String text(String name, byte[] bytes) throws Unreadable {
    if (bytes.length > LONGEST) {
      throw new Unreadable(name + " is longer than " + LONGEST + " bytes.");
    }
    for (byte each : bytes) {
      if (each < ' ' || each > '~') {
        throw new Unreadable(name + " has characters that are not printable ASCII.");
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
