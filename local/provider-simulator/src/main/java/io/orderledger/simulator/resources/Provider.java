package io.orderledger.simulator.resources;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The provider: one state, one lock, one journal. An act's answer is given only when the act is
 * safe in the journal.
 */
public final class Provider {
  private final Ledger ledger = new Ledger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private final FaultPlan faults;
  private final Timing timing;
  private @Nullable Journal<Change> journal;
  private Journal.Durable last = () -> {};

  public Provider(Clock clock, FaultPlan faults, Timing timing) {
    this.clock = clock;
    this.faults = faults;
    this.timing = timing;
  }

  /** Takes a change of an earlier run over; only before {@link #open}. */
  public void restore(Change change) {
    ledger.apply(change);
  }

  /** From here on every change goes to the journal. */
  public void open(Journal<Change> to) {
    journal = to;
  }

  /** Does one act and returns when it is safe; what it threw is thrown after that. */
  public <T> T act(Work.Origin origin, Function<Work, T> act) {
    Journal.Durable durable;
    T result;
    lock.lock();
    try {
      Work work = new Work(ledger, faults, timing, clock.millis(), origin);
      try {
        result = act.apply(work);
      } finally {
        durable = commit(work.change());
      }
    } finally {
      lock.unlock();
    }
    durable.await();
    return result;
  }

  /** The end of an event's delivery; needs no waiting, since telling twice is allowed. */
  public void told(ProviderEvent event) {
    lock.lock();
    try {
      ledger.apply(Change.told(event.id()));
      commit(Change.told(event.id()));
    } finally {
      lock.unlock();
    }
  }

  /** Looks without changing. */
  public <T> T read(Function<Reading, T> look) {
    lock.lock();
    try {
      return look.apply(new Reading(ledger));
    } finally {
      lock.unlock();
    }
  }

  /** Events whose delivery had not ended, oldest first. */
  public List<ProviderEvent> untold() {
    return read(reading -> ledger.untold());
  }

  /** Seconds since the epoch. */
  public long now() {
    return clock.millis() / 1000;
  }

  private Journal.Durable commit(Change change) {
    if (!change.empty() && journal != null) {
      last = journal.append(change);
    }
    return last;
  }
}
