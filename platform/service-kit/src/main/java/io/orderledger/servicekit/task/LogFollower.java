package io.orderledger.servicekit.task;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.log.LogContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the committed order with a cursor of its own, for what must be done once about each event
 * and never again by a replay. It goes on from its cursor after every failure: events may be taken
 * twice, and whoever takes them must bear that.
 */
public final class LogFollower {

  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
  private static final int BATCH = 500;
  private static final Duration CURSOR_AT_LATEST = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final String name;
  private final EventStore store;
  private final LogCursor cursor;
  private final Consumer<List<RecordedEvent>> taker;
  private volatile boolean running;
  private volatile boolean failing;
  private @Nullable Thread thread;

  /**
   * A follower, not yet started.
   *
   * @param taker given events in the committed order, without a hole; the cursor moves after it
   *     returned, a second later at most
   */
  public LogFollower(
      String name, EventStore store, LogCursor cursor, Consumer<List<RecordedEvent>> taker) {
    this.name = name;
    this.store = store;
    this.cursor = cursor;
    this.taker = taker;
  }

  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(LogContext.carriedTo(this::follow));
  }

  public void stop() {
    running = false;
    Thread following = thread;
    if (following != null) {
      following.interrupt();
      try {
        following.join(STOP_WITHIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether its last try failed: it stands at one event and tries again. */
  public boolean isFailing() {
    return failing;
  }

  private void follow() {
    @Nullable Progress progress = null;
    while (running) {
      try {
        if (progress == null) {
          progress = new Progress(cursor.position());
        }
        List<RecordedEvent> batch = store.follow(progress.at, BATCH);
        if (!batch.isEmpty()) {
          taker.accept(batch);
          progress.at = batch.getLast().logIndex();
        }
        progress.keepWhenDue();
        if (batch.size() < BATCH) {
          store.awaitAppendsAfter(progress.at, progress.untilDue());
        }
        failing = false;
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn(
              "{}: following the committed order failed; it goes on from its cursor.", name, e);
          failing = true;
          progress = null;
          pause();
        }
      }
    }
    if (progress != null) {
      keepAtTheEnd(progress);
    }
  }

  private void keepAtTheEnd(Progress progress) {
    Thread.interrupted(); // it has done its work; it would close the connection
    try {
      progress.keep();
    } catch (RuntimeException e) {
      LOG.warn("{}: its cursor was not kept; some events will be taken again.", name, e);
    }
  }

  /** Where it is, and where it would go on after a crash: not each step is worth a commit. */
  private final class Progress {

    private long at;
    private long kept;
    private long keptAt = System.nanoTime();

    private Progress(long position) {
      at = position;
      kept = position;
    }

    void keepWhenDue() {
      if (untilDue().isZero()) {
        keep();
      }
    }

    void keep() {
      if (kept != at) {
        cursor.moveTo(at);
        kept = at;
      }
      keptAt = System.nanoTime();
    }

    Duration untilDue() {
      long left = CURSOR_AT_LATEST.toNanos() - (System.nanoTime() - keptAt);
      return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
