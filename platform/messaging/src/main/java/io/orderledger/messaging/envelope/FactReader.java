package io.orderledger.messaging.envelope;

import static io.orderledger.personaldata.PersonalDataJson.POSITION;

import io.orderledger.messaging.Received;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record into a fact, or says why not; never throws over what a record holds. */
public final class FactReader {

  private final JsonMapper mapper;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  public FactReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public Decoded decode(RawRecord raw) {
    if (raw.value() == null && PublicTopics.compacted(raw.topic())) {
      return new Decoded.Tombstone();
    }
    Class<? extends IntegrationEvent> event = null;
    String key = key(raw).orElse(null);
    try {
      String type = EnvelopeReader.type(raw.headers());
      event = PublicLanguage.eventType(type).orElse(null);
      if (event == null) {
        return new Decoded.Unknown(type);
      }
      return fact(event, raw, key);
    } catch (Unreadable unreadable) {
      return new Decoded.Undecodable(event, key, String.valueOf(unreadable.getMessage()));
    }
  }

  /** The record's key as text; empty when it has none that is readable. */
  public static Optional<String> key(RawRecord raw) {
    byte[] key = raw.key();
    if (key == null || key.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(EnvelopeReader.text("The key", key));
    } catch (Unreadable unreadable) {
      return Optional.empty();
    }
  }

  private Decoded fact(Class<? extends IntegrationEvent> type, RawRecord raw, @Nullable String key)
      throws Unreadable {
    Envelope envelope = EnvelopeReader.read(raw.headers());
    if (key == null) {
      throw new Unreadable("The key is missing or not printable ASCII.");
    }
    IntegrationEvent event = body(type, envelope, raw.value());
    if (!event.key().equals(key)) {
      throw new Unreadable("The record's key is not its fact's key.");
    }
    return new Decoded.Fact(
        event,
        envelope.type(),
        new Received(
            envelope.id(),
            envelope.source(),
            envelope.sequence(),
            envelope.correlationId(),
            envelope.traceparent(),
            envelope.time(),
            key));
  }

  private IntegrationEvent body(
      Class<? extends IntegrationEvent> type, Envelope envelope, byte @Nullable [] value)
      throws Unreadable {
    if (value == null) {
      throw new Unreadable("There is no body.");
    }
    IntegrationEvent event;
    try {
      event =
          readers
              .computeIfAbsent(type, mapper::readerFor)
              .withAttribute(POSITION, envelope.source() + '/' + envelope.id())
              .readValue(value);
    } catch (JacksonException | IllegalArgumentException e) {
      // The exception's own message quotes the body.
      throw new Unreadable("The body is not the JSON of a " + type.getSimpleName() + '.');
    }
    if (event == null) {
      throw new Unreadable("The body is the JSON null.");
    }
    Optional<String> missing = RequiredComponents.missing(event);
    if (missing.isPresent()) {
      throw new Unreadable("The body lacks " + missing.get() + '.');
    }
    return event;
  }
}
