package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.log.LogContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads ahead of the writer by a few batches, and asks the store only when it has told of new
 * events: an idle projection costs no query.
 */
final class BatchStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchStream.class);
  private static final int AHEAD = 3;
  private static final Duration LOOK_UP = Duration.ofSeconds(2);

  private final CommittedOrder order;
  private final int batch;
  private final long paceNanos;
  private final Standing standing;
  private long position;
  private long readAt;
  private boolean more = true;
  private boolean unreadableAhead;
  private boolean closed;
  private long wanted;
  private int inHand;
  private @Nullable TrackedEventMessage<?> next;
  private Runnable available = () -> {};

  BatchStream(CommittedOrder order, ProjectionSettings settings, Standing standing, long after) {
    this.order = order;
    this.batch = settings.batch();
    this.paceNanos = settings.pace().toNanos();
    this.readAt = System.nanoTime() - paceNanos;
    this.standing = standing;
    this.position = after;
    Thread.ofVirtual().name("projection-appends").start(LogContext.carriedTo(this::watch));
  }

  @Override
  public synchronized Optional<TrackedEventMessage<?>> peek() {
    return Optional.ofNullable(hasNextAvailable(0, TimeUnit.NANOSECONDS) ? next : null);
  }

  /** Never waits: Axon's coordinator asks again when the callback tells it to. */
  @Override
  public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) {
    if (next == null && more && !closed && inHand < limit()) {
      List<RecordedEvent> events = read();
      if (!events.isEmpty()) {
        position = events.getLast().logIndex();
        readAt = System.nanoTime();
        next = message(events);
      }
      notifyAll(); // when all is read, the watch begins
    }
    return next != null;
  }

  @Override
  public synchronized TrackedEventMessage<?> nextAvailable() {
    if (!hasNextAvailable(0, TimeUnit.NANOSECONDS) || next == null) {
      throw new IllegalStateException("Nothing is available.");
    }
    TrackedEventMessage<?> given = next;
    next = null;
    inHand++;
    return given;
  }

  @Override
  public synchronized boolean setOnAvailableCallback(Runnable callback) {
    available = callback;
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Somebody waits for the event with that index: it is read without regard to the pace. */
  synchronized void hurry(long index) {
    wanted = Math.max(wanted, index);
    notifyAll();
  }

  /** Before an event that cannot be read is met again, all before it is to be written. */
  private int limit() {
    return unreadableAhead ? 1 : AHEAD;
  }

  private List<RecordedEvent> read() {
    try {
      List<RecordedEvent> events = order.follow(position, batch);
      more = events.size() == batch;
      return events;
    } catch (RuntimeException failed) {
      if (Failure.passes(failed)) {
        standing.retrying(Failure.inClear(failed));
        throw failed;
      }
      return readOne();
    }
  }

  /** When a whole batch cannot be read, what comes before its unreadable event still can. */
  private List<RecordedEvent> readOne() {
    unreadableAhead = true;
    if (inHand > 0) {
      return List.of(); // Axon drops what is in hand when the reading fails
    }
    try {
      return order.follow(position, 1);
    } catch (RuntimeException failed) {
      PoisonousEvent unreadable = PoisonousEvent.unreadable(position + 1, failed);
      if (standing.stopped(position + 1, "", Failure.inClear(failed))) {
        LOG.error("{}", unreadable.getMessage());
      }
      throw unreadable;
    }
  }

  private TrackedEventMessage<CommittedBatch> message(List<RecordedEvent> events) {
    return new GenericTrackedEventMessage<>(
        new GlobalSequenceTrackingToken(position),
        GenericEventMessage.asEventMessage(new CommittedBatch(events, this::settled)));
  }

  private synchronized void settled() {
    inHand--;
    tell();
  }

  /**
   * Has Axon ask again; never after the close, since its executor is gone soon after. Axon's
   * callback only submits a task: it may be called under this lock.
   */
  private synchronized void tell() {
    if (!closed) {
      available.run();
    }
  }

  private void watch() {
    try {
      for (long read = untilAllIsRead(); read >= 0; read = untilAllIsRead()) {
        if (appendedAfter(read)) {
          keepPace();
          thereIsMore();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void thereIsMore() {
    more = true;
    tell();
  }

  /** The index of the last event read, or -1 when closed. */
  private synchronized long untilAllIsRead() throws InterruptedException {
    while (more && !closed) {
      wait();
    }
    return closed ? -1 : position;
  }

  private synchronized void keepPace() throws InterruptedException {
    while (!closed && wanted <= position) {
      long left = TimeUnit.NANOSECONDS.toMillis(readAt + paceNanos - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private boolean appendedAfter(long index) throws InterruptedException {
    try {
      return order.awaitAppendsAfter(index, LOOK_UP);
    } catch (RuntimeException unknown) { // the reading that follows meets the cause itself
      Thread.sleep(LOOK_UP.toMillis() / 10);
      return true;
    }
  }
}
