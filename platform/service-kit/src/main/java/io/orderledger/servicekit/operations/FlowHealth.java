package io.orderledger.servicekit.operations;

import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.servicekit.operations.ServiceStatus.InboundLine;
import io.orderledger.servicekit.operations.ServiceStatus.ProjectionStatus;
import io.orderledger.servicekit.operations.ServiceStatus.RelayLine;
import io.orderledger.shared.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether events flow: from the log into projections and to Kafka, and from Kafka to commands.
 * Parked orders do not make the service unready: others flow past them.
 */
final class FlowHealth implements HealthIndicator {

  private final StatusReader reader;
  private final @Nullable Inbound inbound;
  private final Set<Topic> readFirst;
  private final Duration maxLag;

  /**
   * @param readFirst topics that must have been read to their end since the start
   */
  FlowHealth(
      StatusReader reader, @Nullable Inbound inbound, Set<Topic> readFirst, Duration maxLag) {
    this.reader = reader;
    this.inbound = inbound;
    this.readFirst = Set.copyOf(readFirst);
    this.maxLag = maxLag;
  }

  @Override
  public Health health() {
    List<String> problems;
    try {
      problems = problems(reader.read());
    } catch (RuntimeException e) {
      return Health.down().withDetail("problems", List.of("the state cannot be read")).build();
    }
    return problems.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("problems", problems).build();
  }

  private List<String> problems(ServiceStatus status) {
    List<String> problems = new ArrayList<>();
    for (ProjectionStatus projection : status.projections()) {
      if (projection.state().equals("stopped")) {
        problems.add("projection " + projection.name() + " " + projection.problem());
      }
      late(problems, "projection " + projection.name(), projection.lagMillis());
    }
    if (status.relay() != null) {
      RelayLine relay = status.relay();
      if (relay.problem() != null) {
        problems.add("relay: " + relay.problem());
      }
      late(problems, "relay", relay.lagMillis());
    }
    if (status.inbound() != null) {
      InboundLine line = status.inbound();
      if (line.problem() != null) {
        problems.add("consumers: " + line.problem());
      }
      for (Topic topic : readFirst) {
        if (inbound != null && !inbound.caughtUpOnce(topic)) {
          problems.add("topic " + topic.topicName() + " is not read to its end yet");
        }
      }
    }
    return problems;
  }

  private void late(List<String> problems, String what, long lagMillis) {
    if (lagMillis > maxLag.toMillis()) {
      problems.add(what + " is " + lagMillis / 1000 + " s behind");
    }
  }
}
