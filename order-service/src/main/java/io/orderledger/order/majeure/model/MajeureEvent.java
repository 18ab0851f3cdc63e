package io.orderledger.order.majeure.model;

import java.time.Instant;
import java.time.LocalDate;

/** What was recorded of a circumstance; nothing of it is ever changed. */
public sealed interface MajeureEvent {

  String circumstanceId();

  /** An id of the staff. */
  String recordedBy();

  Instant at();

  record CircumstanceDeclared(
      String circumstanceId, Declaration declaration, String recordedBy, Instant at)
      implements MajeureEvent {}

  /**
   * Its end is known.
   *
   * @param endedOn its last Almaty day
   * @param aftermathDays calendar days after it that count like its own
   */
  record CircumstanceEnded(
      String circumstanceId, LocalDate endedOn, int aftermathDays, String recordedBy, Instant at)
      implements MajeureEvent {}

  record CircumstanceProven(String circumstanceId, String document, String recordedBy, Instant at)
      implements MajeureEvent {}

  record CircumstanceWithdrawn(String circumstanceId, String reason, String recordedBy, Instant at)
      implements MajeureEvent {}
}
