package io.orderledger.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault asked for by an intent's metadata: {@code simulate=lose_webhook} or, on one event type
 * or API operation only, {@code simulate=timeout_after_success@capture}.
 *
 * @param on event type or operation, null for all
 */
public record Directive(Fault fault, @Nullable String on) {

  /**
   * Reads a comma-separated list; null or blank means none.
   *
   * @throws IllegalArgumentException when a name is unknown, so that a test with a slip of the pen
   *     does not pass for want of a fault
   */
  public static List<Directive> parse(@Nullable String list) {
    if (list == null || list.isBlank()) {
      return List.of();
    }
    List<Directive> directives = new ArrayList<>();
    for (String item : list.split(",", -1)) {
      String[] parts = item.strip().split("@", 2);
      Fault fault =
          Fault.named(parts[0])
              .orElseThrow(() -> new IllegalArgumentException("no such fault: " + parts[0]));
      directives.add(new Directive(fault, parts.length == 2 ? parts[1] : null));
    }
    return List.copyOf(directives);
  }

  boolean matches(Fault asked, String where) {
    return fault == asked && (on == null || on.equals(where));
  }
}
