package io.orderledger.servicekit.operations;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.projection.Lag;
import io.orderledger.eventstore.projection.ProjectionState;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.inbound.InboundStatus;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelayStatus;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.operations.ServiceStatus.InboundLine;
import io.orderledger.servicekit.operations.ServiceStatus.PartLine;
import io.orderledger.servicekit.operations.ServiceStatus.ProjectionStatus;
import io.orderledger.servicekit.operations.ServiceStatus.RelayLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks every part of the service where it stands. */
public final class StatusReader {

  private final ServiceName service;
  private final EventStore store;
  private final Projections projections;
  private final @Nullable Relay relay;
  private final @Nullable Inbound inbound;
  private final List<ServicePart> parts;

  StatusReader(
      ServiceName service,
      EventStore store,
      Projections projections,
      @Nullable Relay relay,
      @Nullable Inbound inbound,
      List<ServicePart> parts) {
    this.service = service;
    this.store = store;
    this.projections = projections;
    this.relay = relay;
    this.inbound = inbound;
    this.parts = List.copyOf(parts);
  }

  public ServiceStatus read() {
    List<ProjectionStatus> lines =
        projections.states().entrySet().stream().map(this::line).toList();
    return new ServiceStatus(
        service.value(),
        store.headIndex(),
        lines,
        relay == null ? null : line(relay.status()),
        inbound == null ? null : line(inbound.status()),
        parts.stream().map(StatusReader::line).toList());
  }

  private ProjectionStatus line(Map.Entry<String, ProjectionState> one) {
    Lag lag = projections.lag(one.getKey());
    ProjectionState state = one.getValue();
    String problem =
        switch (state) {
          case ProjectionState.Elsewhere() -> null;
          case ProjectionState.Running(_) -> null;
          case ProjectionState.Superseded() -> null;
          case ProjectionState.Retrying(_, int attempts, String cause) ->
              "tried " + attempts + " times: " + cause;
          case ProjectionState.Stopped(long index, String type, String cause) ->
              "stopped before event " + index + " (" + type + "): " + cause;
        };
    String word = state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return new ProjectionStatus(one.getKey(), word, lag.events(), lag.millis(), problem);
  }

  private static RelayLine line(RelayStatus status) {
    return new RelayLine(
        status.state().name().toLowerCase(Locale.ROOT),
        status.epoch(),
        status.publishedIndex(),
        status.lagEvents(),
        status.lag().toMillis(),
        status.problem());
  }

  private static PartLine line(ServicePart part) {
    return new PartLine(part.name(), part.state(), part.problem());
  }

  private static InboundLine line(InboundStatus status) {
    return new InboundLine(
        status.running(),
        status.inFlight(),
        status.waiting(),
        status.parkedKeys(),
        status.problem());
  }
}
