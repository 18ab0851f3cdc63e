package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.append.CommitSignal;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where readers wait. This instance's commits wake them at once. Other instances' are looked for at
 * a steady pace, by one of those who wait for all of them, and only while someone waits.
 */
public final class LogWatch {

  private final CommitSignal signal;
  private final EventReader reader;
  private final boolean shared;
  private final long paceNanos;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long lookedAt;

  public LogWatch(CommitSignal signal, EventReader reader, boolean shared, Duration pace) {
    this.signal = signal;
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

  private void lookForOthers() {
    if (shared && System.nanoTime() - lookedAt >= paceNanos && looking.tryLock()) {
      try {
        lookedAt = System.nanoTime();
        signal.advanceTo(reader.head());
      } finally {
        looking.unlock();
      }
    }
  }
}
