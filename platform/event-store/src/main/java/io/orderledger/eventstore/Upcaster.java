package io.orderledger.eventstore;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Lifts a stored payload from one revision to the next. The stored bytes never change; the chain
 * runs at each read.
 */
public interface Upcaster {

  /** The event's name on disk. */
  String type();

  /** The revision this one lifts; its result is of {@code fromRevision() + 1}. */
  int fromRevision();

  /** The payload in the shape of the next revision; the given node may be changed and returned. */
  JsonNode upcast(JsonNode payload);

  static Upcaster of(String type, int fromRevision, UnaryOperator<JsonNode> step) {
    record Step(String type, int fromRevision, UnaryOperator<JsonNode> step) implements Upcaster {
      @Override
      public JsonNode upcast(JsonNode payload) {
        return step.apply(payload);
      }
    }
    return new Step(type, fromRevision, step);
  }
}
