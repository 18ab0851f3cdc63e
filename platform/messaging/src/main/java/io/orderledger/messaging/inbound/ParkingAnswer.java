package io.orderledger.messaging.inbound;

import io.orderledger.shared.decision.Refusal;

/** Whether an order about parked records is carried out. */
public sealed interface ParkingAnswer {

  /**
   * It will be, where the key's partition is worked on; see its {@link ParkingAction}.
   *
   * @param actionId of the action on record
   */
  record Ordered(long actionId) implements ParkingAnswer {}

  record Refused(Refusal refusal) implements ParkingAnswer {}
}
