package io.orderledger.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The service's clock in tests, found by the scan of its package; it can be ahead or behind. */
@Component
final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** What happens when the clock is so much ahead; negative for the past. */
  void ahead(Duration by, Runnable happening) {
    ahead = by;
    try {
      happening.run();
    } finally {
      ahead = Duration.ZERO;
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The house asks a clock for instants only.");
  }
}
