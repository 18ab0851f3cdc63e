package io.orderledger.eventstore.append;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One command's append and the thread that waits for its outcome. */
final class Pending {

  private enum State {
    WAITING,
    PROMOTED,
    SETTLED
  }

  final Append append;
  private final Thread waiter = Thread.currentThread();
  private volatile State state = State.WAITING;
  private @Nullable AppendOutcome outcome;
  private @Nullable RuntimeException failure;

  Pending(Append append) {
    this.append = append;
  }

  /**
   * Returns when the outcome is there, or when this thread is to lead the next batch. An interrupt
   * does not end the wait, since the append would go on without it.
   */
  void await() {
    boolean interrupted = false;
    while (state == State.WAITING) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void promote() {
    state = State.PROMOTED;
    LockSupport.unpark(waiter);
  }

  void settle(AppendOutcome itsOutcome) {
    outcome = itsOutcome;
    state = State.SETTLED;
  }

  void fail(RuntimeException cause) {
    failure = cause;
    state = State.SETTLED;
  }

  void wake() {
    if (waiter != Thread.currentThread()) {
      LockSupport.unpark(waiter);
    }
  }

  boolean isSettled() {
    return state == State.SETTLED;
  }

  AppendOutcome outcome() {
    if (failure != null) {
      throw failure;
    }
    if (outcome == null) {
      throw new IllegalStateException("Asked for an outcome before it was there.");
    }
    return outcome;
  }
}
