package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.append.CommitSignal;
import io.orderledger.eventstore.append.StreamSignal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where readers wait. This instance's commits wake them at once. Other instances' are looked for at
 * a steady pace, by one of those who wait for all of them, and only while someone waits.
 */
public final class LogWatch {

  private final CommitSignal signal;
  private final StreamSignal streams;
  private final EventReader reader;
  private final boolean shared;
  private final long paceNanos;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long lookedAt;

  public LogWatch(
      CommitSignal signal,
      StreamSignal streams,
      EventReader reader,
      boolean shared,
      Duration pace) {
    this.signal = signal;
    this.streams = streams;
    this.reader = reader;
    this.shared = shared;
    this.paceNanos = pace.toNanos();
    this.lookedAt = System.nanoTime() - paceNanos;
    signal.advanceTo(reader.head());
  }

  /** Waits for an index above the given one; false when the time is over first. */
  public boolean awaitAbove(long index, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (signal.known() <= index) {
      lookForOthers();
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return signal.known() > index;
      }
      signal.awaitAbove(index, shared ? Math.min(left, paceNanos) : left);
    }
    return true;
  }

  /**
   * Looks at a stream, again each time it has moved, until there is enough to see or the time is
   * over; gives what was seen last.
   */
  public <T> T awaitStream(UUID stream, Duration atMost, Supplier<T> look, Predicate<T> enough)
      throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    try (StreamSignal.Watch watch = streams.watch(stream)) {
      T seen = look.get();
      while (!enough.test(seen) && movesBefore(deadline, watch)) {
        seen = look.get();
      }
      return seen;
    }
  }

  private boolean movesBefore(long deadline, StreamSignal.Watch watch) throws InterruptedException {
    for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
      lookForOthers();
      if (watch.await(shared ? Math.min(left, paceNanos) : left)) {
        return true;
      }
    }
    return false;
  }

  private void lookForOthers() {
    if (shared && System.nanoTime() - lookedAt >= paceNanos && looking.tryLock()) {
      try {
        lookedAt = System.nanoTime();
        long head = reader.head();
        if (head > signal.known()) {
          signal.advanceTo(head);
          streams.movedElsewhere();
        }
      } finally {
        looking.unlock();
      }
    }
  }
}
