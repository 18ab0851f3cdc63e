package io.orderledger.eventstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.jsontype.NamedType;

/**
 * A store's event types: which class stands for which name on disk, in which revision, and how
 * older revisions are lifted to it. A name, once stored, is never taken away.
 */
public final class EventTypes {

  /**
   * One registered type.
   *
   * @param name on disk
   * @param revision today's, at least 1
   */
  public record EventType(String name, int revision, Class<?> payload) {}

  private final Map<Class<?>, EventType> byClass;
  private final Map<String, EventType> byName;
  private final Map<String, Map<Integer, Upcaster>> upcasters;
  private final List<Variant> variants;
  private final List<Class<? extends Record>> texts;

  /** One of the records that a sealed component of an event can be. */
  private record Variant(Class<?> choice, String name, Class<?> type) {}

  /** {@code {"name": {…}}}: what it is stands before what it says. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  private interface NamedVariant {}

  /** A record of one text is that text: {@code "id"}, not {@code {"value": "id"}}. */
  private abstract static class PlainText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("unused") // Jackson reads its annotation
    PlainText(String value) {}

    @JsonValue
    abstract String value();
  }

  private EventTypes(
      Map<Class<?>, EventType> byClass,
      Map<String, EventType> byName,
      Map<String, Map<Integer, Upcaster>> upcasters,
      List<Variant> variants,
      List<Class<? extends Record>> texts) {
    this.byClass = Map.copyOf(byClass);
    this.byName = Map.copyOf(byName);
    this.upcasters = Map.copyOf(upcasters);
    this.variants = List.copyOf(variants);
    this.texts = List.copyOf(texts);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Throws when the class is not registered: an event without a name cannot be stored. */
  public EventType of(Class<?> payload) {
    EventType type = byClass.get(payload);
    if (type == null) {
      throw new IllegalArgumentException(
          payload.getName() + " has no event type: add it to the store's EventTypes.");
    }
    return type;
  }

  /** Throws when the name is not registered: a reader never skips what it does not know. */
  public EventType of(String name) {
    EventType type = byName.get(name);
    if (type == null) {
      throw new IllegalStateException(
          "The log holds an event type that this version does not know: " + name);
    }
    return type;
  }

  /** All registered types, in no order. */
  public List<EventType> all() {
    return List.copyOf(byName.values());
  }

  /** Teaches a mapper what the model itself does not say: how its types are written. */
  public void teach(MapperBuilder<?, ?> mapper) {
    texts.forEach(text -> mapper.addMixIn(text, PlainText.class));
    for (Variant variant : variants) {
      mapper.addMixIn(variant.choice(), NamedVariant.class);
      mapper.registerSubtypes(new NamedType(variant.type(), variant.name()));
    }
  }

  /** Whether a payload of this revision must be lifted before it is read. */
  public boolean needsUpcasting(EventType type, int storedRevision) {
    if (storedRevision > type.revision()) {
      throw new IllegalStateException(
          "The log holds %s of revision %d; this version knows only %d."
              .formatted(type.name(), storedRevision, type.revision()));
    }
    return storedRevision < type.revision();
  }

  /** The payload in the shape of today's revision. */
  public JsonNode upcast(EventType type, int storedRevision, JsonNode payload) {
    JsonNode lifted = payload;
    Map<Integer, Upcaster> chain = upcasters.getOrDefault(type.name(), Map.of());
    for (int revision = storedRevision; revision < type.revision(); revision++) {
      Upcaster step = chain.get(revision);
      if (step == null) { // build() has checked registered chains; the stored revision was below 1
        throw new IllegalStateException("No upcaster for " + type.name() + " from " + revision);
      }
      lifted = step.upcast(lifted);
    }
    return lifted;
  }

  /** Collects types; {@link #build()} refuses a chain with a step missing. */
  public static final class Builder {

    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<String, EventType> byName = new HashMap<>();
    private final List<Upcaster> upcasters = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private final List<Class<? extends Record>> texts = new ArrayList<>();

    private Builder() {}

    public Builder add(String name, int revision, Class<?> payload) {
      if (revision < 1) {
        throw new IllegalArgumentException("Revisions count from 1: " + name);
      }
      EventType type = new EventType(name, revision, payload);
      if (byName.putIfAbsent(name, type) != null || byClass.putIfAbsent(payload, type) != null) {
        throw new IllegalArgumentException(
            "Registered twice: " + name + " or " + payload.getName());
      }
      return this;
    }

    /**
     * Names a record that a sealed component of events can be; the name on disk is for ever, and
     * stands around the record: {@code "benefit": {"percentOff": {"percent": 10}}}.
     */
    public <T> Builder variant(Class<T> choice, String name, Class<? extends T> type) {
      variants.add(new Variant(choice, name, type));
      return this;
    }

    /** Writes a record whose one component is {@code String value} as that text. */
    public Builder text(Class<? extends Record> type) {
      texts.add(type);
      return this;
    }

    public Builder upcaster(Upcaster upcaster) {
      upcasters.add(upcaster);
      return this;
    }

    public EventTypes build() {
      Map<String, Map<Integer, Upcaster>> chains = new HashMap<>();
      for (Upcaster step : upcasters) {
        Upcaster other =
            chains
                .computeIfAbsent(step.type(), name -> new HashMap<>())
                .putIfAbsent(step.fromRevision(), step);
        if (other != null) {
          throw new IllegalArgumentException(
              "Two upcasters of " + step.type() + " from revision " + step.fromRevision());
        }
      }
      for (EventType type : byName.values()) {
        Map<Integer, Upcaster> chain = chains.getOrDefault(type.name(), Map.of());
        for (int revision = 1; revision < type.revision(); revision++) {
          if (!chain.containsKey(revision)) {
            throw new IllegalArgumentException(
                "No upcaster of " + type.name() + " from revision " + revision);
          }
        }
      }
      return new EventTypes(byClass, byName, chains, variants, texts);
    }
  }
}
