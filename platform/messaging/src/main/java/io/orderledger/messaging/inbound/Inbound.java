package io.orderledger.messaging.inbound;

import io.orderledger.eventstore.log.LogContext;
import io.orderledger.messaging.envelope.FactReader;
import io.orderledger.messaging.inbound.RecordWork.Shared;
import io.orderledger.shared.event.Topic;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics that a service reacts to and gives each record to its consumers: one effect a
 * record and consumer, in order within a key, keys at once. Offsets are committed after the effects
 * are durable.
 *
 * <p>A record whose prerequisite is on its way waits for it; one that a person must judge is
 * parked, and later ones of its key behind it; failures that pass are tried again and hold up
 * reading.
 */
public final class Inbound implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final InboundSettings settings;
  private final Effects effects;
  private final Lanes lanes;
  private final Shared shared;
  private final Releases releases;
  private final RecordWork work;
  private final Redrive redrive;
  private final RecordedParking parking;
  private final CaughtUp caughtUp;
  private final Patience patience = new Patience();
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable TopicReader reader;
  private volatile @Nullable String problem;
  private volatile boolean running;
  private @Nullable Thread reading;

  public Inbound(InboundSettings settings) {
    this.settings = settings;
    this.effects = new Effects(settings);
    this.lanes = new Lanes(settings.service());
    this.caughtUp = new CaughtUp(effects.topicNames());
    this.shared =
        new Shared(
            new FactReader(settings.mapper()),
            new Attempt(patience, settings.observer()),
            patience,
            new ParkedKeys(),
            new ParkingTable(settings.dataSource(), settings.sealer(), settings.clock()),
            new WaitingRoom(),
            new WaitingTable(settings.dataSource(), settings.sealer()));
    this.releases = new Releases(lanes, effects, shared, settings.clock());
    this.work = new RecordWork(settings, effects, shared, releases);
    ActionTable actions = new ActionTable(settings.dataSource(), settings.clock());
    this.redrive =
        new Redrive(
            lanes,
            shared,
            work,
            releases,
            actions,
            new WaitAgain(
                settings.dataSource(), shared.room(), settings.clock(), settings.waitAtMost()));
    this.parking =
        new RecordedParking(settings.dataSource(), shared.parkedKeys(), actions, nudges::release);
  }

  /** Starts reading in the background; once only. Without reactions there is nothing to read. */
  public synchronized void start() {
    if (running || patience.isStopped()) {
      throw new IllegalStateException("The way in is started once.");
    }
    running = true;
    if (!effects.topicNames().isEmpty()) {
      String name = settings.service() + "-inbound";
      reading = Thread.ofPlatform().name(name).start(LogContext.carriedTo(this::run));
      Thread.ofVirtual().name(name + "-sweep").start(LogContext.carriedTo(this::sweep));
    }
  }

  /**
   * Ends after the records in hand, whose offsets are committed; a record that is being tried again
   * is left for the next start.
   */
  public synchronized void stop() {
    running = false;
    patience.stop();
    nudges.release();
    Thread toJoin = reading;
    if (toJoin != null) {
      try {
        toJoin.join(TimeUnit.NANOSECONDS.toMillis(2 * STOP_NANOS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    reading = null;
  }

  public InboundStatus status() {
    TopicReader current = reader;
    String failing = problem == null ? patience.problem() : problem;
    return new InboundStatus(
        running,
        current == null ? 0 : current.assignment().size(),
        lanes.inFlight(),
        shared.room().size(),
        shared.parkedKeys().size(),
        failing);
  }

  /**
   * Whether everything that stood in the topic when this instance started has been handled, by
   * whichever instance: once true, true for good.
   *
   * @throws IllegalArgumentException when no reaction reads the topic
   */
  public boolean caughtUpOnce(Topic topic) {
    return caughtUp.once(topic);
  }

  /** Tries at once what waits for the prerequisite, which now holds. */
  public void met(String prerequisite) {
    releases.met(prerequisite);
  }

  public Parking parking() {
    return parking;
  }

  @Override
  public void close() {
    stop();
  }

  private void run() {
    while (running) {
      try (TopicReader current =
          new TopicReader(settings, effects, lanes, work, caughtUp, new KeptWork())) {
        reader = current;
        try {
          current.readWhile(() -> running && clear());
        } finally {
          awaitLanes();
        }
      } catch (RuntimeException e) {
        problem = e.toString();
        LOG.warn("Reading of {} failed; a new consumer starts soon.", settings.service(), e);
        pauseAfterFailure();
      } finally {
        reader = null;
      }
    }
  }

  /** Reading goes on: what failed before is over. */
  private boolean clear() {
    problem = null;
    return true;
  }

  private void awaitLanes() {
    long deadline = System.nanoTime() + STOP_NANOS;
    try {
      while (lanes.inFlight() > 0 && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pauseAfterFailure() {
    try {
      TimeUnit.SECONDS.sleep(running ? 1 : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  /** What other instances and persons changed, and what has waited for a while. */
  private void sweep() {
    while (running) {
      try {
        refreshParkedKeys();
        TopicReader current = reader;
        if (current != null) {
          redrive.takeUp(current.assignment()::reads);
        }
        releases.due();
        if (nudges.tryAcquire(settings.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("Parked and waiting records could not be looked at: {}", e.toString());
        pauseAfterFailure();
      }
    }
  }

  private void refreshParkedKeys() {
    long mark = shared.parkedKeys().mark();
    shared.parkedKeys().replace(shared.parking().keys(), mark);
  }

  /** What waits and is parked of partitions that come and go. */
  private final class KeptWork implements Assignment.Changes {

    @Override
    public void came(Collection<TopicPartition> partitions) {
      refreshParkedKeys();
      for (WaitingTable.Row row : shared.waiting().all()) {
        if (partitions.contains(new TopicPartition(row.topic(), row.partition()))) {
          shared.room().add(row);
        }
      }
    }

    @Override
    public void went(Collection<TopicPartition> partitions) {
      shared
          .room()
          .forget((topic, number) -> partitions.contains(new TopicPartition(topic, number)));
    }
  }
}
