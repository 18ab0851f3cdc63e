package io.orderledger.messaging.inbound;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a partition's records are durably handled, though they finish in any order: the committed
 * offset never passes one that is not.
 */
final class PartitionProgress {

  private final Deque<Handling> underWay = new ArrayDeque<>();
  private long next;
  private long committed;
  private int working;
  private volatile boolean revoked;

  PartitionProgress(long position) {
    next = position;
    committed = position;
  }

  /** One record. */
  final class Handling {
    private final long offset;
    private boolean done;

    private Handling(long offset) {
      this.offset = offset;
    }

    void done() {
      synchronized (PartitionProgress.this) {
        done = true;
        while (!underWay.isEmpty() && underWay.getFirst().done) {
          underWay.removeFirst();
        }
      }
    }

    /** Nothing is done with it any more, whether its effect is durable or not. */
    void ended() {
      synchronized (PartitionProgress.this) {
        working--;
      }
    }

    /** Whether the partition went to another instance: it will handle the record. */
    boolean revoked() {
      return revoked;
    }
  }

  synchronized Handling begin(long offset) {
    Handling handling = new Handling(offset);
    underWay.addLast(handling);
    next = offset + 1;
    working++;
    return handling;
  }

  /** The first offset that is not durably handled. */
  synchronized long durable() {
    return underWay.isEmpty() ? next : underWay.getFirst().offset;
  }

  synchronized boolean ahead() {
    return durable() > committed;
  }

  synchronized void committed(long offset) {
    committed = Math.max(committed, offset);
  }

  synchronized boolean idle() {
    return working == 0;
  }

  void revoke() {
    revoked = true;
  }
}
