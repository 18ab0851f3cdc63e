package io.orderledger.messaging;

import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.shared.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What became of a record. */
public sealed interface Handled {

  /**
   * Its effect is durable (now, or since an earlier delivery).
   *
   * @param met the prerequisites that now hold: what waits for them is tried at once
   */
  record Applied(List<String> met) implements Handled {
    public Applied {
      met = List.copyOf(met);
    }
  }

  /**
   * Nothing was done: something known and on its way must come first.
   *
   * @param prerequisite names it, in the service's own words ({@code order/K7Q-M2X-9DF placed})
   */
  record Waits(String prerequisite) implements Handled {}

  /** Nothing was done, and a person must judge: the key is parked. */
  record Refused(Refusal refusal) implements Handled {}

  /** Adds a prerequisite that holds if this is {@link Applied}. */
  default Handled meets(String prerequisite) {
    return switch (this) {
      case Applied(var met) -> {
        var more = new ArrayList<>(met);
        more.add(prerequisite);
        yield new Applied(more);
      }
      case Waits waits -> waits;
      case Refused refused -> refused;
    };
  }

  static Handled applied() {
    return new Applied(List.of());
  }

  static Handled waitsFor(String prerequisite) {
    return new Waits(prerequisite);
  }

  /** A command's answer: a refused command parks its record. */
  static Handled of(CommandResult result) {
    return switch (result) {
      case CommandResult.Accepted accepted -> applied();
      case CommandResult.Refused(var refusal, var stream, var replayed) -> new Refused(refusal);
    };
  }
}
