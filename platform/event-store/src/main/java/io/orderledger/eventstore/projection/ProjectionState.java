package io.orderledger.eventstore.projection;

/** How a projection fares, as this instance sees it. */
public sealed interface ProjectionState {

  /** Started, and not claimed yet by this instance. Another one may run it. */
  record Elsewhere() implements ProjectionState {}

  /**
   * This instance applies it.
   *
   * @param logIndex the last event applied
   */
  record Running(long logIndex) implements ProjectionState {}

  /**
   * Something outside failed, such as the database's connection; it is tried again, ever slower.
   *
   * @param cause without values of rows
   */
  record Retrying(long afterIndex, int attempts, String cause) implements ProjectionState {}

  /**
   * An event cannot be read or applied. All before it are applied, none after it; it is tried again
   * each minute or sooner and goes on once the cause is mended. Health is DOWN meanwhile.
   *
   * @param eventType empty when the event could not even be read
   * @param cause without values of rows
   */
  record Stopped(long logIndex, String eventType, String cause) implements ProjectionState {}

  /** Its tables were made anew for another edition: this instance's version stands aside. */
  record Superseded() implements ProjectionState {}

  /** Whether a person must look. */
  default boolean needsHelp() {
    return switch (this) {
      case Elsewhere(), Running(_), Superseded() -> false;
      case Retrying(_, int attempts, _) -> attempts > 3;
      case Stopped(_, _, _) -> true;
    };
  }
}
