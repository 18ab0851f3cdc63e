package io.orderledger.eventstore.append;

import io.orderledger.eventstore.OutcomeUnknown;
import io.orderledger.eventstore.StreamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the commands of many threads share one statement and one commit. Whoever finds no leader
 * leads: it takes what waits, sends it, tells each its outcome, and hands the lead to the first of
 * those that came meanwhile. There is no thread of its own, so that a lone client pays no
 * hand-over.
 */
public final class GroupCommit {

  private static final int MOST_COMMANDS = 256;
  private static final int MOST_BYTES = 4 << 20;
  private static final int YIELDS = 4;

  private final BatchAppend batchAppend;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
  private boolean led;
  private volatile int waitingNow;
  private volatile int lastBatch;

  public GroupCommit(BatchAppend batchAppend) {
    this.batchAppend = batchAppend;
  }

  /**
   * Waits until the append's outcome is durable.
   *
   * @throws OutcomeUnknown when the database could not be reached long enough to tell
   */
  public AppendOutcome append(Append append) {
    Pending mine = new Pending(append);
    if (!takesTheLead(mine)) {
      mine.await();
    }
    if (!mine.isSettled()) {
      lead();
    }
    return mine.outcome();
  }

  private boolean takesTheLead(Pending mine) {
    lock.lock();
    try {
      waiting.add(mine);
      waitingNow = waiting.size();
      boolean first = !led;
      led = true;
      return first;
    } finally {
      lock.unlock();
    }
  }

  /** The leader's own append is the first that waits, so it is always in its batch. */
  private void lead() {
    // An interrupt would close the connection in the middle of everyone's commit.
    boolean interrupted = Thread.interrupted();
    letTheOthersCome();
    List<Pending> batch = takeBatch();
    lastBatch = batch.size();
    try {
      batchAppend.appendAll(batch);
    } finally {
      handOver();
      for (Pending pending : batch) {
        if (!pending.isSettled()) {
          pending.fail(new OutcomeUnknown("The append broke off; repeat the command.", null));
        }
        pending.wake();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Those whom the last batch woke are about to bring their next commands: letting them run first
   * makes fewer and fuller commits. A lone client is not held up.
   */
  @SuppressWarnings("ThreadPriorityCheck") // only the rate depends on the scheduler, nothing else
  private void letTheOthersCome() {
    int seen = 0;
    for (int i = 0; i < YIELDS && waitingNow < lastBatch && waitingNow > seen; i++) {
      seen = waitingNow;
      Thread.yield();
    }
  }

  /**
   * In order of arrival; but a second append to a stream, or under a key, waits for the next batch,
   * where it finds the first on record.
   */
  private List<Pending> takeBatch() {
    List<Pending> batch = new ArrayList<>();
    Set<StreamId> streams = new HashSet<>();
    Set<KeyName> keys = new HashSet<>();
    int bytes = 0;
    lock.lock();
    try {
      Iterator<Pending> next = waiting.iterator();
      while (next.hasNext() && batch.size() < MOST_COMMANDS && bytes < MOST_BYTES) {
        Pending pending = next.next();
        Append append = pending.append;
        // A stream or key that was met stays met, also when its append is left for later: order.
        boolean freshStream = streams.add(append.stream());
        boolean freshKey = append.key() == null || keys.add(append.key().name());
        if (freshStream && freshKey) {
          batch.add(pending);
          bytes += append.size();
          next.remove();
        }
      }
      waitingNow = waiting.size();
    } finally {
      lock.unlock();
    }
    return batch;
  }

  private void handOver() {
    lock.lock();
    try {
      Pending next = waiting.peek();
      if (next == null) {
        led = false;
      } else {
        next.promote();
      }
    } finally {
      lock.unlock();
    }
  }
}
