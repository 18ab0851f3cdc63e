package io.orderledger.eventstore.purge;

import io.orderledger.eventstore.log.LogContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets something when it starts, and again after each pause; a failure is tried again then. */
public abstract class Purge {

  /** How many rows one batch forgets at most: few enough to hold nobody up. */
  protected static final int BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

  private final String name;
  private final Duration every;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * A purge that has not begun.
   *
   * @param name of its thread, and in its warnings
   * @param every the pause between two
   */
  protected Purge(String name, Duration every) {
    this.name = name;
    this.every = every;
  }

  /** Forgets all there is to forget now, unless it is stopped. */
  protected abstract void purge() throws SQLException;

  /** Forgets one batch; gives how many rows those were. */
  @FunctionalInterface
  protected interface Batch {
    int forget() throws SQLException;
  }

  /** Batch after batch until one is not full, or the purge is stopped; how many rows in all. */
  protected final long all(Batch batch) throws SQLException {
    long all = 0;
    int forgotten = BATCH;
    while (forgotten == BATCH && stop.getCount() > 0) {
      forgotten = batch.forget();
      all += forgotten;
    }
    return all;
  }

  public final synchronized void start() {
    thread = Thread.ofVirtual().name(name).start(LogContext.carriedTo(this::run));
  }

  /** Returns when a batch under way has ended. */
  public final synchronized void stop() {
    stop.countDown();
    if (thread == null) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        try {
          purge();
        } catch (SQLException failed) {
          LOG.warn("The {} failed; it is tried again in {}.", name, every, failed);
        }
      } while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
