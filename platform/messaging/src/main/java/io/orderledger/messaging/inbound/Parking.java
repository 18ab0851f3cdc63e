package io.orderledger.messaging.inbound;

import java.util.List;

/** The records that a person must judge, and what persons decided about them. */
public interface Parking {

  /**
   * Whether any consumer of this service has parked records of the key: while so, money and
   * dispatch commands on it are refused. From memory; news of other instances within a sweep.
   */
  boolean isParked(String key);

  /** Parked records in order of parking, after the id (0: from the start). */
  List<ParkedRecord> list(long afterId, int limit);

  /** Parked records of a key, in the order in which they will be redriven. */
  List<ParkedRecord> ofKey(String key);

  /**
   * Has the consumer's parked records of the record's key tried again in order, up to the first
   * that is parked again.
   *
   * @param parkedId any parked record of the key
   */
  ParkingAnswer redrive(long parkedId, ParkingOrder order);

  /** Drops one record without effect; those parked behind it are tried again in order. */
  ParkingAnswer discard(long parkedId, ParkingOrder order);

  /** What was ordered so far, the latest first. */
  List<ParkingAction> actions(int limit);
}
