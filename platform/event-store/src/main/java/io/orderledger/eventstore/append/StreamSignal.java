package io.orderledger.eventstore.append;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who wait for one stream to move: at this instance's commits to it, and whenever
 * another instance has committed anything.
 */
public final class StreamSignal {

  private final Appends appends;
  private final ConcurrentHashMap<UUID, Set<Watch>> watches = new ConcurrentHashMap<>();

  /** Told of this instance's appends, before those who asked for them are answered. */
  public interface Appends {

    /** On record: the stream has at least that sequence. */
    void appended(UUID stream, long lastSequence);

    /** Nobody knows what the stream's last sequence is. */
    void unknown(UUID stream);
  }

  public StreamSignal(Appends appends) {
    this.appends = appends;
  }

  /** Begins to listen: what moves from now on wakes, also before the waiting begins. */
  public Watch watch(UUID stream) {
    Watch watch = new Watch(stream);
    watches.compute(
        stream,
        (same, others) -> {
          Set<Watch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(watch);
          return all;
        });
    return watch;
  }

  void moved(UUID stream, long lastSequence) {
    appends.appended(stream, lastSequence);
    Set<Watch> waiting = watches.get(stream);
    if (waiting != null) {
      waiting.forEach(Watch::wake);
    }
  }

  void unknown(UUID stream) {
    appends.unknown(stream);
  }

  /** Anything may have moved. */
  public void movedElsewhere() {
    watches.values().forEach(waiting -> waiting.forEach(Watch::wake));
  }

  /** One who listens. */
  public final class Watch implements AutoCloseable {

    private final UUID stream;
    private final Semaphore woken = new Semaphore(0);

    private Watch(UUID stream) {
      this.stream = stream;
    }

    private void wake() {
      woken.release();
    }

    /** Waits for the next waking since the last one; false when the time is over first. */
    public boolean await(long nanos) throws InterruptedException {
      boolean came = woken.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      woken.drainPermits();
      return came;
    }

    @Override
    public void close() {
      watches.computeIfPresent(
          stream,
          (same, others) -> {
            others.remove(this);
            return others.isEmpty() ? null : others;
          });
    }
  }
}
