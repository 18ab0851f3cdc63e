package io.orderledger.servicekit.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The flow's figures as metrics; read at most once a second, however many gauges ask. */
final class FlowMeters implements MeterBinder {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final StatusReader reader;
  private final Clock clock;
  private @Nullable ServiceStatus last;
  private Instant readAt = Instant.MIN;

  FlowMeters(StatusReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "orderledger.head.index", ServiceStatus::headIndex);
    gauge(registry, "orderledger.lag.seconds", s -> s.longestLag().toMillis() / 1000.0);
    gauge(
        registry,
        "orderledger.relay.lag.events",
        s -> s.relay() == null ? 0 : s.relay().lagEvents());
    gauge(registry, "orderledger.waiting", s -> s.inbound() == null ? 0 : s.inbound().waiting());
    gauge(
        registry,
        "orderledger.parked.keys",
        s -> s.inbound() == null ? 0 : s.inbound().parkedKeys());
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<ServiceStatus> figure) {
    Gauge.builder(name, this, meters -> figure.applyAsDouble(meters.current())).register(registry);
  }

  private synchronized ServiceStatus current() {
    Instant now = clock.instant();
    if (last == null || readAt.plus(FRESH).isBefore(now)) {
      last = reader.read();
      readAt = now;
    }
    return last;
  }
}
