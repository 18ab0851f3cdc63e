package io.orderledger.delivery.tracking.model;

import java.time.Instant;
import java.util.List;

/**
 * Scans that nobody had told of before.
 *
 * @param at when they came in, which may be long after they were made
 */
public record ScansRecorded(String carrier, String trackingNumber, List<Scan> scans, Instant at) {

  public ScansRecorded {
    scans = List.copyOf(scans);
  }
}
