package io.orderledger.messaging.relay;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.log.LogContext;
import io.orderledger.messaging.relay.RelayStatus.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a database's committed events to Kafka, in order, each at least once; one relay a
 * database at a time, others stand by. Woken by commits. It never skips an event: one that cannot
 * be published holds up those behind it and shows in the status.
 *
 * <p>The cursor moves only over what Kafka has acknowledged. What is published twice, after a crash
 * or a takeover, is the same record with the same id; the inbox takes it once.
 */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);
  private static final Duration SHORTEST_BACKOFF = Duration.ofMillis(100);
  private static final Duration CURSOR_AT_LATEST = Duration.ofSeconds(1);
  private static final Duration LEASE_LOOK = Duration.ofSeconds(1);

  private final RelaySettings settings;
  private final InstantSource now = InstantSource.system();
  private final ReentrantLock lifecycle = new ReentrantLock();
  private final Condition stopping = lifecycle.newCondition();
  private volatile boolean running;
  private volatile State state = State.STOPPED;
  private volatile long published;
  private volatile long epoch;
  private volatile @Nullable Instant oldestUnpublished;
  private volatile @Nullable String problem;
  private @Nullable Thread worker;

  /** From the check at the start, for the first publishing. */
  private volatile @Nullable LogEpochs checked;

  public Relay(RelaySettings settings) {
    this.settings = settings;
  }

  /**
   * Starts publishing in the background.
   *
   * @throws KafkaIsAhead when Kafka holds what the database has lost; nothing is started
   */
  public void start() {
    lifecycle.lock();
    try {
      if (running) {
        return;
      }
      checkIfReachable();
      running = true;
      state = State.STANDBY;
      worker =
          Thread.ofPlatform()
              .name(settings.service() + "-relay")
              .start(LogContext.carriedTo(this::run));
    } catch (KafkaIsAhead ahead) {
      state = State.REFUSED;
      problem = ahead.getMessage();
      throw ahead;
    } finally {
      lifecycle.unlock();
    }
  }

  /** Ends after the batch in hand, or without it when Kafka does not answer. */
  public void stop() {
    Thread toJoin;
    lifecycle.lock();
    try {
      running = false;
      stopping.signalAll();
      toJoin = worker;
      worker = null;
    } finally {
      lifecycle.unlock();
    }
    if (toJoin != null) {
      try {
        toJoin.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Asks the database for the head: not for the hot path. */
  public RelayStatus status() {
    long head = settings.log().headIndex();
    long index = published;
    Instant oldest = oldestUnpublished;
    Duration lag = oldest == null ? Duration.ZERO : Duration.between(oldest, now.instant());
    return new RelayStatus(
        state, epoch, head, index, Math.max(0, head - index), notNegative(lag), problem);
  }

  @Override
  public void close() {
    stop();
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private void run() {
    Duration backoff = SHORTEST_BACKOFF;
    while (running) {
      try {
        Optional<RelayLease> lease = RelayLease.tryTake(settings.dataSource(), settings.service());
        if (lease.isEmpty()) {
          standBy();
        } else {
          try (RelayLease held = lease.get()) {
            publish(held);
          }
          backoff = SHORTEST_BACKOFF;
        }
      } catch (KafkaIsAhead ahead) {
        refuse(ahead);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (SQLException | RuntimeException e) {
        state = State.RETRYING;
        problem = String.valueOf(e.getMessage());
        LOG.warn("Relay of {} tries again in {}: {}", settings.service(), backoff, problem, e);
        pause(backoff);
        Duration twice = backoff.multipliedBy(2);
        backoff = twice.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : twice;
      }
    }
    state = State.STOPPED;
  }

  private void standBy() {
    state = State.STANDBY;
    problem = null;
    checked = null;
    oldestUnpublished = null; // The active relay tells its own.
    pause(settings.takeover());
  }

  private void refuse(KafkaIsAhead ahead) {
    state = State.REFUSED;
    problem = ahead.getMessage();
    LOG.error("Relay of {} refuses to publish.", settings.service(), ahead);
  }

  /** A Kafka that is down is no reason not to serve: the check is repeated before publishing. */
  private void checkIfReachable() {
    try {
      checked = epochsInAgreement();
    } catch (KafkaIsAhead ahead) {
      throw ahead;
    } catch (RuntimeException unreachable) {
      LOG.warn("Kafka could not be compared with the log yet: {}", unreachable.getMessage());
    }
  }

  private LogEpochs epochsInAgreement() {
    LogEpochs epochs = LogEpochs.read(settings.dataSource());
    Agreement.check(TopicTails.of(settings.kafka(), settings.service()), epochs, settings.log());
    epoch = epochs.current().number();
    return epochs;
  }

  private void publish(RelayLease lease) throws SQLException, InterruptedException {
    LogEpochs atStart = checked;
    LogEpochs epochs = atStart == null ? epochsInAgreement() : atStart;
    checked = null;
    long kept = lease.cursor();
    published = kept;
    LOG.info("Relay of {} publishes after index {}.", settings.service(), kept);
    try (FactSender sender = new FactSender(settings, epochs)) {
      long keptAt = System.nanoTime();
      while (running) {
        List<RecordedEvent> batch = settings.log().read(published, settings.batch());
        if (!sent(batch, sender)) {
          break;
        }
        Duration sinceKept = since(keptAt);
        if (kept != published && sinceKept.compareTo(CURSOR_AT_LATEST) > 0) {
          kept = published;
          lease.moveCursor(kept);
          keptAt = System.nanoTime();
        } else if (sinceKept.compareTo(LEASE_LOOK) > 0) {
          lease.verify();
          keptAt = System.nanoTime();
        }
        if (batch.size() < settings.batch()) {
          pause(batch.isEmpty() ? Duration.ZERO : settings.pace());
          Duration atMost = kept == published ? settings.takeover() : CURSOR_AT_LATEST;
          settings.log().awaitAppendsAfter(published, atMost);
        }
      }
      lease.moveCursor(published);
    }
  }

  private boolean sent(List<RecordedEvent> batch, FactSender sender) throws InterruptedException {
    if (!batch.isEmpty()) {
      oldestUnpublished = batch.getFirst().recordedAt();
      if (!sender.send(batch, () -> running)) {
        return false;
      }
      published = batch.getLast().logIndex();
    }
    oldestUnpublished = null;
    state = State.PUBLISHING;
    problem = null;
    return true;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /** Until the time is over or {@link #stop} was called. */
  private void pause(Duration time) {
    lifecycle.lock();
    try {
      long left = time.toNanos();
      while (running && left > 0) {
        left = stopping.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    } finally {
      lifecycle.unlock();
    }
  }
}
