package io.orderledger.delivery.tracking.model;

import java.time.Instant;
import java.util.List;

/**
 * A carrier tells of some scans, in whatever order, some of them perhaps again.
 *
 * @param carrier its name
 * @param trackingNumber whose goods were seen
 */
public record RecordScans(String carrier, String trackingNumber, List<Scan> scans, Instant at) {

  public RecordScans {
    scans = List.copyOf(scans);
  }
}
