package io.orderledger.order.majeure.model;

import java.time.Instant;
import java.time.LocalDate;

/** What is asked of a circumstance. */
public sealed interface MajeureCommand {

  /**
   * Records a circumstance.
   *
   * @param recordedBy an id of the staff
   */
  record Declare(String circumstanceId, Declaration declaration, String recordedBy, Instant at)
      implements MajeureCommand {}

  /**
   * Says when it ended.
   *
   * @param endedOn its last Almaty day
   * @param aftermathDays calendar days after it in which it still keeps them from performing
   */
  record End(LocalDate endedOn, int aftermathDays, String recordedBy, Instant at)
      implements MajeureCommand {}

  /** Adds the document that proves it. */
  record Prove(String document, String recordedBy, Instant at) implements MajeureCommand {}

  /** Takes it back: it was recorded in error, and is as if it never had been. */
  record Withdraw(String reason, String recordedBy, Instant at) implements MajeureCommand {}
}
