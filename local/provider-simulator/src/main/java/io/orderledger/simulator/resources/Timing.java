package io.orderledger.simulator.resources;

import java.time.Duration;

/**
 * How long the banks behind the provider take.
 *
 * @param refundSettles from a pending refund to its end
 * @param disputeOpens from the capture to the dispute
 * @param evidenceDue from the dispute to the day its evidence must be there
 */
public record Timing(Duration refundSettles, Duration disputeOpens, Duration evidenceDue) {
  /** Quick banks, for people who wait: a second each, and ten days for evidence. */
  public static final Timing QUICK =
      new Timing(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(10));
}
