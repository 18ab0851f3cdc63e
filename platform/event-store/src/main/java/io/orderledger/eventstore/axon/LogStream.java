package io.orderledger.eventstore.axon;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One reader's way along the log, for Axon's event processors. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

  private final LogStorageEngine engine;
  private final LogWatch watch;
  private final ArrayDeque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
  private long read;

  LogStream(LogStorageEngine engine, LogWatch watch, long afterIndex) {
    this.engine = engine;
    this.watch = watch;
    this.read = afterIndex;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    readAhead();
    return Optional.ofNullable(ahead.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    readAhead();
    while (ahead.isEmpty()) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !watch.awaitAbove(read, Duration.ofNanos(left))) {
        return false;
      }
      readAhead();
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return ahead.remove();
  }

  private void readAhead() {
    if (ahead.isEmpty()) {
      ahead.addAll(engine.page(read));
      if (!ahead.isEmpty()) {
        read = LogStorageEngine.indexOf(ahead.getLast().trackingToken());
      }
    }
  }

  @Override
  public void close() {
    ahead.clear();
  }
}
