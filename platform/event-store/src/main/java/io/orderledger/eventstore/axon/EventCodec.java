package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.EventTypes.EventType;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.append.EventRow;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Between objects and the bytes on disk. Each event is written and read at its position, {@code
 * store/streamType/streamId/sequence}, which the mapper's modules find as an attribute: an
 * encrypted field is bound to it.
 */
public final class EventCodec {

  /** The mapper's attribute that holds the position. */
  public static final String POSITION = "io.orderledger.position";

  private static final JsonMapper PLAIN = JsonMapper.builder().build();
  private static final ObjectReader METADATA =
      PLAIN.readerFor(new TypeReference<Map<String, String>>() {});

  private final String store;
  private final EventTypes types;
  private final JsonMapper mapper;
  private final ObjectReader tree;
  private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  public EventCodec(String store, EventTypes types, JsonMapper mapper) {
    this.store = store;
    this.types = types;
    this.mapper = mapper;
    this.tree = mapper.readerFor(JsonNode.class);
  }

  public EventTypes types() {
    return types;
  }

  String position(StreamId stream, long sequence) {
    return store + '/' + stream.type() + '/' + stream.id() + '/' + sequence;
  }

  EventRow encode(
      StreamId stream,
      long sequence,
      UUID eventId,
      Object payload,
      long occurredAt,
      byte[] metadata) {
    EventType type = types.of(payload.getClass());
    byte[] bytes =
        writers
            .computeIfAbsent(type.payload(), mapper::writerFor)
            .withAttribute(POSITION, position(stream, sequence))
            .writeValueAsBytes(payload);
    return new EventRow(
        sequence, eventId, type.name(), type.revision(), occurredAt, bytes, metadata);
  }

  static byte[] encodeMetadata(Map<String, ?> metadata) {
    Map<String, String> texts = HashMap.newHashMap(metadata.size());
    metadata.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return PLAIN.writeValueAsBytes(texts);
  }

  /** Upcast to today's revision; throws when this version does not know the type or revision. */
  public Object payload(StoredEvent event) {
    EventType type = types.of(event.type());
    String position = position(event.stream(), event.sequence());
    ObjectReader reader =
        readers
            .computeIfAbsent(type.payload(), mapper::readerFor)
            .withAttribute(POSITION, position);
    if (!types.needsUpcasting(type, event.revision())) {
      return reader.readValue(event.payload());
    }
    JsonNode stored = tree.readValue(event.payload());
    return reader.readValue(types.upcast(type, event.revision(), stored));
  }

  public Map<String, String> metadata(StoredEvent event) {
    return METADATA.readValue(event.metadata());
  }

  public RecordedEvent decode(StoredEvent event) {
    return new RecordedEvent(
        event.logIndex(),
        event.stream(),
        event.sequence(),
        event.eventId(),
        event.occurredAt(),
        event.recordedAt(),
        event.type(),
        event.revision(),
        payload(event),
        metadata(event));
  }
}
