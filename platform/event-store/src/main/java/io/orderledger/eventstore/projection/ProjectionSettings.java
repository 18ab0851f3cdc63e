package io.orderledger.eventstore.projection;

import java.time.Duration;

/**
 * How projections run.
 *
 * @param claimFor how long an instance's claim outlives its last sign of life: a crashed owner's
 *     work goes on elsewhere after that time, at most {@code claimEvery} later
 * @param claimEvery how often an instance without a claim tries for one
 * @param batch the most events in one transaction
 * @param pace the least time between two batches that are not full: what comes closer together is
 *     written together, and the first after a pause at once; whoever waits for an event ends the
 *     pause
 */
public record ProjectionSettings(Duration claimFor, Duration claimEvery, int batch, Duration pace) {

  public ProjectionSettings {
    if (claimFor.toMillis() < 3 || !claimEvery.isPositive() || batch < 1 || pace.isNegative()) {
      throw new IllegalArgumentException("Times and batch must be positive.");
    }
  }

  /** Claims of 5 s, tried for each second; batches of 1,000, 250 ms apart. */
  public static ProjectionSettings standard() {
    return new ProjectionSettings(
        Duration.ofSeconds(5), Duration.ofSeconds(1), 1_000, Duration.ofMillis(250));
  }
}
