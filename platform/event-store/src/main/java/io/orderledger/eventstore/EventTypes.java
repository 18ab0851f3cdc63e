package io.orderledger.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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

  private EventTypes(
      Map<Class<?>, EventType> byClass,
      Map<String, EventType> byName,
      Map<String, Map<Integer, Upcaster>> upcasters) {
    this.byClass = Map.copyOf(byClass);
    this.byName = Map.copyOf(byName);
    this.upcasters = Map.copyOf(upcasters);
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
      return new EventTypes(byClass, byName, chains);
    }
  }
}
