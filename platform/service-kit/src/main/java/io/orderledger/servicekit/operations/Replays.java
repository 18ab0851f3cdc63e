package io.orderledger.servicekit.operations;

import io.orderledger.eventstore.log.LogContext;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.eventstore.projection.ReplayProgress;
import io.orderledger.eventstore.projection.ReplayReport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays, one at a time; the last few are remembered, until the service stops. */
public final class Replays {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final int REMEMBERED = 20;

  private final Projections projections;
  private final Clock clock;
  private final Map<UUID, ReplayRun> runs = new LinkedHashMap<>();

  Replays(Projections projections, Clock clock) {
    this.projections = projections;
    this.clock = clock;
  }

  /** Starts a replay; gives the one under way when there is one. */
  synchronized ReplayRun start() {
    Optional<ReplayRun> underWay = runs.values().stream().filter(ReplayRun::isRunning).findAny();
    if (underWay.isPresent()) {
      return underWay.get();
    }
    if (runs.size() >= REMEMBERED) {
      runs.remove(runs.keySet().iterator().next());
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    ReplayRun run = new ReplayRun(id, "running", now, null, "starts", 0, 0, null, List.of(), null);
    runs.put(id, run);
    Thread.ofVirtual().name("replay").start(LogContext.carriedTo(() -> work(run)));
    return run;
  }

  synchronized Optional<ReplayRun> find(UUID id) {
    return Optional.ofNullable(runs.get(id));
  }

  private synchronized void keep(ReplayRun run) {
    runs.put(run.id(), run);
  }

  private void work(ReplayRun run) {
    List<ReplayReport> reports = new ArrayList<>();
    try {
      for (Projection projection : projections.all()) {
        reports.add(
            projections.replayBeside(
                projection, progress -> keep(underWay(run, reports, progress))));
      }
      keep(ended(run, "finished", reports, null));
    } catch (RuntimeException e) {
      LOG.error("A replay failed.", e);
      keep(ended(run, "failed", reports, "The replay failed: see the service's log."));
    }
  }

  private static ReplayRun underWay(
      ReplayRun run, List<ReplayReport> reports, ReplayProgress progress) {
    return new ReplayRun(
        run.id(),
        "running",
        run.startedAt(),
        null,
        progress.projection() + ": " + progress.doing(),
        progress.events(),
        progress.ofEvents(),
        null,
        reports,
        null);
  }

  private ReplayRun ended(
      ReplayRun run, String state, List<ReplayReport> reports, @Nullable String problem) {
    Boolean same = problem == null ? reports.stream().allMatch(ReplayReport::same) : null;
    return new ReplayRun(
        run.id(), state, run.startedAt(), clock.instant(), null, 0, 0, same, reports, problem);
  }
}
