package io.orderledger.messaging.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A fact's CloudEvents 1.0 context, in Kafka's binary mode: each attribute a header {@code ce_…}.
 *
 * @param id the event's id, followed by {@code /<ordinal>} for its second fact and on
 * @param source {@code /<service>}
 * @param sequence the event's index in its source's log (extension {@code sequence})
 * @param epoch which life of the log the index belongs to (extension {@code logepoch})
 * @param causationId what led to the event; null when unknown
 * @param traceparent W3C trace context; null when not traced
 */
public record Envelope(
    String id,
    String source,
    String type,
    Instant time,
    long sequence,
    long epoch,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {

  public static final String CONTENT_TYPE = "application/json";

  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, HeaderNames.CONTENT_TYPE, CONTENT_TYPE);
    add(headers, HeaderNames.SPEC_VERSION, "1.0");
    add(headers, HeaderNames.ID, id);
    add(headers, HeaderNames.SOURCE, source);
    add(headers, HeaderNames.TYPE, type);
    add(headers, HeaderNames.TIME, time.toString());
    add(headers, HeaderNames.SEQUENCE, Long.toString(sequence));
    add(headers, HeaderNames.EPOCH, Long.toString(epoch));
    add(headers, HeaderNames.CORRELATION_ID, correlationId);
    add(headers, HeaderNames.CAUSATION_ID, causationId);
    add(headers, HeaderNames.TRACEPARENT, traceparent);
    return headers;
  }

  private static void add(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
