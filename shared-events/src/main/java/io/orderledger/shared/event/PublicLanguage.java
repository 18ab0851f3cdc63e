package io.orderledger.shared.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every integration event with its wire name and topic, and the JSON that all services share. */
public final class PublicLanguage {

  private static final Map<String, Class<? extends IntegrationEvent>> BY_TYPE = registry();

  private static final JsonMapper JSON =
      JsonMapper.builder()
          // Additive change: a reader that is older than the writer skips what it does not know.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PublicLanguage() {}

  public static JsonMapper json() {
    return JSON;
  }

  /** All event types, in the order of the topics and their declaration. */
  public static List<Class<? extends IntegrationEvent>> eventTypes() {
    return List.copyOf(BY_TYPE.values());
  }

  /** The event class of a CloudEvents type; empty when this version does not know it. */
  public static Optional<Class<? extends IntegrationEvent>> eventType(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  public static String typeOf(Class<? extends IntegrationEvent> event) {
    return wire(event).type();
  }

  public static Topic topicOf(Class<? extends IntegrationEvent> event) {
    return wire(event).topic();
  }

  private static Wire wire(Class<?> event) {
    Wire wire = event.getAnnotation(Wire.class);
    if (wire == null) {
      throw new IllegalStateException(event + " needs @Wire: every integration event has a name.");
    }
    return wire;
  }

  private static Map<String, Class<? extends IntegrationEvent>> registry() {
    Map<String, Class<? extends IntegrationEvent>> byType = new LinkedHashMap<>();
    Stream.of(IntegrationEvent.class.getPermittedSubclasses())
        .flatMap(facts -> Stream.of(facts.getPermittedSubclasses()))
        .map(event -> event.asSubclass(IntegrationEvent.class))
        .forEach(
            event -> {
              if (byType.put(wire(event).type(), event) != null) {
                throw new IllegalStateException("Two events named " + wire(event).type() + '.');
              }
            });
    return Collections.unmodifiableMap(byType);
  }
}
