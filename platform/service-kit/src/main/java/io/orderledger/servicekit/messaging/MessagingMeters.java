package io.orderledger.servicekit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.messaging.MessagingObserver;
import java.time.Duration;
import java.util.Locale;

/** What passes between services, as metrics. */
final class MessagingMeters implements MessagingObserver {

  private final MeterRegistry meters;

  MessagingMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void published(String type, Duration sinceRecorded) {
    meters.timer("orderledger.published", "type", type).record(sinceRecorded);
  }

  @Override
  public void handled(String consumer, String type, Outcome outcome, Duration took) {
    String word = outcome.name().toLowerCase(Locale.ROOT);
    meters
        .timer("orderledger.handled", "consumer", consumer, "type", type, "outcome", word)
        .record(took);
  }

  @Override
  public void ignored(String type) {
    meters.counter("orderledger.ignored", "type", type).increment();
  }

  @Override
  public void forgotten(long keys) {
    meters.counter("orderledger.inbox.forgotten").increment((double) keys);
  }

  @Override
  public void undecodable(String topic) {
    meters.counter("orderledger.undecodable", "topic", topic).increment();
  }
}
