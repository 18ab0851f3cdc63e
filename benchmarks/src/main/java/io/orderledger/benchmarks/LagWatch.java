package io.orderledger.benchmarks;

import io.orderledger.eventstore.projection.ProjectionState;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelayStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * How long after a commit the projection has applied it and Kafka has acknowledged it. Looks each
 * ten milliseconds and hurries nobody.
 */
final class LagWatch {

  private static final Duration LOOK = Duration.ofMillis(10);
  private static final double NANOS_PER_MILLI = 1e6;

  private final Relay relay;
  private final Projections projections;
  private final Lags published = new Lags();
  private final Lags applied = new Lags();
  private final Thread looking = Thread.ofPlatform().name("lag-watch").unstarted(this::look);
  private volatile boolean watching = true;

  /** The log's end at some moment. */
  private record Mark(long index, long nanos) {}

  /** The marks that are not reached yet, and how long the others took. */
  private static final class Lags {
    private final Queue<Mark> waiting = new ArrayDeque<>();
    private final List<Double> millis = new ArrayList<>();

    void mark(Mark mark) {
      waiting.add(mark);
    }

    void reached(long index, long now) {
      while (!waiting.isEmpty() && waiting.element().index() <= index) {
        millis.add((now - waiting.remove().nanos()) / NANOS_PER_MILLI);
      }
    }
  }

  LagWatch(StoreAlone alone) {
    relay = alone.relay();
    projections = alone.projections();
    looking.start();
  }

  /** In milliseconds; after {@link #end()}. */
  double publishedP99() {
    return Load.percentile(published.millis, 0.99);
  }

  /** In milliseconds; after {@link #end()}. */
  double appliedP99() {
    return Load.percentile(applied.millis, 0.99);
  }

  /** Ends when all that was seen committed has arrived. */
  void end() throws InterruptedException {
    watching = false;
    looking.join();
  }

  private void look() {
    try {
      while (watching || !published.waiting.isEmpty() || !applied.waiting.isEmpty()) {
        RelayStatus status = relay.status();
        long now = System.nanoTime();
        if (watching) {
          published.mark(new Mark(status.headIndex(), now));
          applied.mark(new Mark(status.headIndex(), now));
        }
        published.reached(status.publishedIndex(), now);
        applied.reached(appliedIndex(), now);
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the projection that is furthest behind. */
  private long appliedIndex() {
    return projections.states().values().stream()
        .mapToLong(
            state -> state instanceof ProjectionState.Running(long index) ? index : Long.MIN_VALUE)
        .min()
        .orElseThrow();
  }
}
