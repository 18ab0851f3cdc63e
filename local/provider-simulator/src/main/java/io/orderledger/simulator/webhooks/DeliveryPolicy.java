package io.orderledger.simulator.webhooks;

import java.time.Duration;

/**
 * How hard the provider tries to be heard.
 *
 * @param attempts at most so many per event; then it is given up, and only the list has it
 * @param firstRetry pause before the second attempt; it doubles from there
 * @param longestRetry where the doubling ends
 * @param timeout for one attempt
 * @param concurrent deliveries in flight over all intents; those of one intent follow each other
 * @param delay of an event that the fault {@code delay_webhook} strikes
 */
public record DeliveryPolicy(
    int attempts,
    Duration firstRetry,
    Duration longestRetry,
    Duration timeout,
    int concurrent,
    Duration delay) {
  /** Stripe's manner in quick motion: about an hour of retries in place of three days. */
  public static final DeliveryPolicy QUICK =
      new DeliveryPolicy(
          130,
          Duration.ofMillis(200),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          64,
          Duration.ofSeconds(2));

  /** The pause after the n-th attempt. */
  public Duration pauseAfter(int attempt) {
    long doubled = firstRetry.toMillis() << Math.min(attempt - 1, 20);
    return Duration.ofMillis(Math.min(doubled, longestRetry.toMillis()));
  }
}
