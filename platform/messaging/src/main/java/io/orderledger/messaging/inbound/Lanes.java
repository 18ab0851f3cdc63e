package io.orderledger.messaging.inbound;

import io.orderledger.eventstore.log.LogContext;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work by key: one after the other within a key, keys at once, a virtual thread each. Many commands
 * under way together is what the store's group commit lives on.
 */
final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /**
   * Enough to fill a group commit; more would only take the database's connections from those who
   * wait for an answer.
   */
  private static final int AT_ONCE = 32;

  private final ConcurrentHashMap<String, Queue<Runnable>> queues = new ConcurrentHashMap<>();
  private final Semaphore atOnce = new Semaphore(AT_ONCE);
  private final AtomicInteger queued = new AtomicInteger();
  private final String name;

  Lanes(String name) {
    this.name = name;
  }

  void submit(String key, Runnable task) {
    queued.incrementAndGet();
    boolean[] opened = {false};
    queues.compute(
        key,
        (same, queue) -> {
          opened[0] = queue == null;
          Queue<Runnable> lane = queue == null ? new ArrayDeque<>(2) : queue;
          lane.add(task);
          return lane;
        });
    if (opened[0]) {
      Thread.ofVirtual().name(name + "-lane").start(LogContext.carriedTo(() -> drain(key)));
    }
  }

  /** Tasks that are not finished. */
  int inFlight() {
    return queued.get();
  }

  private void drain(String key) {
    for (Runnable task = next(key); task != null; task = next(key)) {
      atOnce.acquireUninterruptibly();
      try {
        task.run();
      } catch (Abandoned stopping) {
        LOG.debug("Work of a lane was left for the next start.", stopping);
      } catch (RuntimeException | Error e) {
        LOG.error("Work of a lane failed unexpectedly; its record stays uncommitted.", e);
      } finally {
        atOnce.release();
        queued.decrementAndGet();
      }
    }
  }

  /** Null when the lane is done, and closed. */
  private @Nullable Runnable next(String key) {
    Runnable[] next = {null};
    queues.computeIfPresent(
        key,
        (same, queue) -> {
          next[0] = queue.poll();
          return next[0] == null ? null : queue;
        });
    return next[0];
  }
}
