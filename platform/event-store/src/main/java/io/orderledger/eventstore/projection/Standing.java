package io.orderledger.eventstore.projection;

import java.time.Duration;

/** How far one projection has come in this instance; those who wait for an event wait here. */
final class Standing {

  private long applied;
  private ProjectionState state = new ProjectionState.Elsewhere();

  /** This instance holds the claim, at that index. */
  synchronized void claimed(long index) {
    applied = index;
    if (!(state instanceof ProjectionState.Stopped || state instanceof ProjectionState.Retrying)) {
      state = new ProjectionState.Running(index); // the others end with a batch applied
    }
    notifyAll();
  }

  synchronized void applied(long index) {
    applied = index;
    if (!(state instanceof ProjectionState.Stopped(long at, _, _) && index < at)) {
      state = new ProjectionState.Running(index); // what was read ahead may stand stopped already
    }
    notifyAll();
  }

  synchronized void elsewhere() {
    state = new ProjectionState.Elsewhere();
  }

  synchronized void superseded() {
    state = new ProjectionState.Superseded();
  }

  /** The claim is held and nothing is in hand: whatever failed before has passed. */
  synchronized void idle() {
    if (state instanceof ProjectionState.Retrying) {
      state = new ProjectionState.Running(applied);
    }
  }

  synchronized void retrying(String cause) {
    int before = state instanceof ProjectionState.Retrying(_, int attempts, _) ? attempts : 0;
    state = new ProjectionState.Retrying(applied, before + 1, cause);
  }

  /** False when it stood stopped at that very event already. */
  synchronized boolean stopped(long index, String eventType, String cause) {
    boolean known =
        state instanceof ProjectionState.Stopped(long at, _, String why)
            && at == index
            && why.equals(cause);
    state = new ProjectionState.Stopped(index, eventType, cause);
    return !known;
  }

  synchronized ProjectionState state() {
    return state;
  }

  synchronized boolean runsHere() {
    return state instanceof ProjectionState.Running;
  }

  /** Whether the event with that index was applied here in time. */
  synchronized boolean await(long index, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (applied < index) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
