package io.orderledger.order.majeure.model;

import io.orderledger.shared.majeure.Circumstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A circumstance as its events made it. */
public sealed interface MajeureState {

  MajeureState UNKNOWN = new Unknown();

  /** Nothing was declared. */
  record Unknown() implements MajeureState {}

  /**
   * Declared, whatever became of it.
   *
   * @param endedOn its last Almaty day; null while it goes on
   * @param document what proves it; null while nothing does
   * @param withdrawn whether it was recorded in error
   */
  record Declared(
      String circumstanceId,
      Declaration declaration,
      @Nullable LocalDate endedOn,
      int aftermathDays,
      @Nullable String document,
      boolean withdrawn)
      implements MajeureState {

    /** As it bears on the orders that it touches. */
    public Circumstance circumstance() {
      return new Circumstance(
          circumstanceId,
          declaration.side(),
          declaration.kind(),
          declaration.beganOn(),
          endedOn,
          aftermathDays);
    }
  }

  /** The state after all of a stream's events. */
  static MajeureState replay(List<MajeureEvent> events) {
    MajeureState state = UNKNOWN;
    for (MajeureEvent event : events) {
      state = MajeureDecider.evolve(state, event);
    }
    return state;
  }
}
