package io.orderledger.eventstore.append;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The highest index known to be committed; readers wait here and are woken at the commit. */
public final class CommitSignal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long head;

  /** The highest index known so far; the log may be longer. */
  public long known() {
    return head;
  }

  public void advanceTo(long index) {
    lock.lock();
    try {
      if (index > head) {
        head = index;
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an index above the given one; false when the time is over first. */
  public boolean awaitAbove(long index, long nanos) throws InterruptedException {
    if (head > index) {
      return true;
    }
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (head <= index && left > 0) {
        left = advanced.awaitNanos(left);
      }
      return head > index;
    } finally {
      lock.unlock();
    }
  }
}
