package io.orderledger.shared.decision;

import io.orderledger.shared.clause.ClauseId;
import java.util.List;

/**
 * What a decider answers to a command.
 *
 * @param <E> the stream's events
 */
public sealed interface Decision<E> {

  /**
   * The command is granted.
   *
   * @param events what happened, in order; empty when it had all happened already
   */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command is refused; nothing happened. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads them.
  static <E> Decision<E> accept(E... events) {
    return new Accepted<>(List.of(events));
  }

  static <E> Decision<E> accept(List<E> events) {
    return new Accepted<>(events);
  }

  /** Granted, and nothing was left to do. */
  static <E> Decision<E> nothing() {
    return new Accepted<>(List.of());
  }

  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }

  static <E> Decision<E> refuse(String code, String message) {
    return new Refused<>(Refusal.of(code, message));
  }

  static <E> Decision<E> refuse(String code, ClauseId clause, String message) {
    return new Refused<>(Refusal.of(code, clause, message));
  }
}
