package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A service's projections, kept up to date with the committed order. Several instances may run the
 * same ones on a database: each projection has one active owner, by Axon's claims, and another
 * takes over when that one stops or dies.
 */
public final class Projections implements AutoCloseable {

  private static final Duration CATCH_UP = Duration.ofSeconds(2);

  private final CommittedOrder order;
  private final DataSource dataSource;
  private final Map<String, RunningProjection> running = new LinkedHashMap<>();

  /**
   * @param dataSource of the app role; each projection keeps one connection of its own and borrows
   *     others for a moment
   * @param projections with their schemas installed by {@link ProjectionSchemas}
   */
  public Projections(
      EventStore store,
      DataSource dataSource,
      List<Projection> projections,
      ProjectionSettings settings) {
    this(CommittedOrder.of(store), dataSource, projections, settings);
  }

  Projections(
      CommittedOrder order,
      DataSource dataSource,
      List<Projection> projections,
      ProjectionSettings settings) {
    this.order = order;
    this.dataSource = dataSource;
    String owner = UUID.randomUUID().toString();
    for (Projection projection : projections) {
      var one = new RunningProjection(order, dataSource, projection, owner, settings);
      if (running.put(projection.name(), one) != null) {
        throw new IllegalArgumentException("Two projections named " + projection.name());
      }
    }
  }

  /** Starts all, in the background. */
  public void start() {
    running.values().forEach(RunningProjection::start);
  }

  /** Ends all after the batches in hand and releases their claims. Not to be started again. */
  public void stop() {
    running.values().forEach(RunningProjection::stop);
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends as a crash does: nothing is released. */
  void crash() throws InterruptedException {
    for (RunningProjection one : running.values()) {
      one.crash();
    }
  }

  /**
   * Waits until every projection has applied the event with that index. Costs no query for those
   * that this instance runs.
   *
   * @return false when one had not in time
   */
  public boolean awaitIndex(long logIndex, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (RunningProjection one : running.values()) {
      if (!one.await(logIndex, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #awaitIndex(long, Duration)}, for one projection. */
  public boolean awaitIndex(String name, long logIndex, Duration atMost)
      throws InterruptedException {
    return named(name).await(logIndex, atMost);
  }

  /** Waits until every projection has applied all that was committed before this call. */
  public boolean awaitHead(Duration atMost) throws InterruptedException {
    return awaitIndex(order.headIndex(), atMost);
  }

  /**
   * Lets whoever reads next see all that was committed before this call. When a projection does not
   * get there in time, or the thread is interrupted, the reader sees what there is.
   */
  public void catchUp() {
    try {
      awaitHead(CATCH_UP);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** How far a projection is behind, whoever runs it. */
  public Lag lag(String name) {
    long applied = named(name).stored();
    long events = Math.max(0, order.headIndex() - applied);
    List<RecordedEvent> oldest = events == 0 ? List.of() : order.read(applied, 1);
    if (oldest.isEmpty()) {
      return new Lag(0, 0);
    }
    long millis = Duration.between(oldest.getFirst().recordedAt(), Instant.now()).toMillis();
    return new Lag(events, Math.max(0, millis));
  }

  /** By projection's name, in the order they were given. */
  public Map<String, ProjectionState> states() {
    Map<String, ProjectionState> states = new LinkedHashMap<>();
    running.forEach((name, one) -> states.put(name, one.state()));
    return states;
  }

  /** The projections, in the order they were given. */
  public List<Projection> all() {
    return running.values().stream().map(RunningProjection::projection).toList();
  }

  /** As {@link #replayBeside(Projection, Consumer)}, without telling how far it is. */
  public ReplayReport replayBeside(Projection projection) {
    return replayBeside(projection, progress -> {});
  }

  /**
   * Replays a projection from the first event beside its live rows and compares the two at the same
   * index. The live ones are neither stopped nor changed.
   *
   * @param progress told at each batch and table, from this thread
   * @throws ReplayUnderWay when the same projection is being replayed, here or elsewhere
   */
  public ReplayReport replayBeside(Projection projection, Consumer<ReplayProgress> progress) {
    return new ReplayBeside(order, dataSource, projection, progress).run();
  }

  private RunningProjection named(String name) {
    RunningProjection one = running.get(name);
    if (one == null) {
      throw new IllegalArgumentException("No projection is named " + name);
    }
    return one;
  }
}
