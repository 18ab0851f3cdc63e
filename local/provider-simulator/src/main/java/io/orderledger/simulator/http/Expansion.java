package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.Parameters;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code expand[]=latest_charge}: an id is replaced by what it stands for. */
record Expansion(List<String> paths) {

  static Expansion of(Parameters parameters) {
    return new Expansion(parameters.list("expand"));
  }

  /**
   * @param object gives the object behind an id, null when it cannot be expanded
   */
  void into(ObjectNode body, Function<String, @Nullable ObjectNode> object) {
    for (String path : paths) {
      expand(body, List.of(path.split("\\.")), object);
    }
  }

  private static void expand(
      JsonNode at, List<String> path, Function<String, @Nullable ObjectNode> object) {
    if (at.isArray()) {
      at.forEach(item -> expand(item, path, object));
      return;
    }
    JsonNode next = at.get(path.getFirst());
    if (next == null || !(at instanceof ObjectNode parent)) {
      return;
    }
    if (next.isString()) {
      ObjectNode found = object.apply(next.stringValue());
      if (found != null) {
        parent.set(path.getFirst(), found);
        next = found;
      }
    }
    if (path.size() > 1) {
      expand(next, path.subList(1, path.size()), object);
    }
  }
}
