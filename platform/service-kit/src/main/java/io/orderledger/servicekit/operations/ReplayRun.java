package io.orderledger.servicekit.operations;

import io.orderledger.eventstore.projection.ReplayReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A full replay of the projections beside the live ones.
 *
 * @param state running, finished or failed
 * @param doing what is under way, in words; null at the end
 * @param events replayed so far of the present projection
 * @param ofEvents to be replayed of it
 * @param same whether every live row is what the events say; null until finished
 * @param reports one for each projection finished so far
 * @param problem why it failed
 */
public record ReplayRun(
    UUID id,
    String state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String doing,
    long events,
    long ofEvents,
    @Nullable Boolean same,
    List<ReplayReport> reports,
    @Nullable String problem) {

  public ReplayRun {
    reports = List.copyOf(reports);
  }

  boolean isRunning() {
    return state.equals("running");
  }
}
