package io.orderledger.servicekit.operations;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the service stands, as an operator reads it.
 *
 * @param headIndex of the last committed event
 * @param relay null when the service runs without Kafka
 * @param inbound null when the service runs without Kafka
 * @param parts what the service has beside these; empty when it has nothing
 */
public record ServiceStatus(
    String service,
    long headIndex,
    List<ProjectionStatus> projections,
    @Nullable RelayLine relay,
    @Nullable InboundLine inbound,
    List<PartLine> parts) {

  public ServiceStatus {
    projections = List.copyOf(projections);
    parts = List.copyOf(parts);
  }

  /**
   * A projection.
   *
   * @param state running, elsewhere, retrying, stopped or superseded
   * @param problem what keeps it from going on; null when nothing does
   */
  public record ProjectionStatus(
      String name, String state, long lagEvents, long lagMillis, @Nullable String problem) {}

  /** The way to Kafka. */
  public record RelayLine(
      String state,
      long epoch,
      long publishedIndex,
      long lagEvents,
      long lagMillis,
      @Nullable String problem) {}

  /**
   * The way from Kafka.
   *
   * @param waiting records that wait for something on its way
   * @param parkedKeys orders that a person must look at
   */
  public record InboundLine(
      boolean running, int inFlight, int waiting, int parkedKeys, @Nullable String problem) {}

  /**
   * A part of the service's own.
   *
   * @param problem what keeps it from going on; null when nothing does
   */
  public record PartLine(String name, String state, @Nullable String problem) {}

  /** The longest that anything committed has been waiting to be applied or told. */
  Duration longestLag() {
    long longest = relay == null ? 0 : relay.lagMillis;
    for (ProjectionStatus projection : projections) {
      longest = Math.max(longest, projection.lagMillis);
    }
    return Duration.ofMillis(longest);
  }
}
