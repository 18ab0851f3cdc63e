package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.log.LogContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads and decodes the next batch while the last one is being applied, up to an index. */
final class ReadAhead {

  private static final int BATCH = 2_000;

  private final CommittedOrder order;
  private long position;

  ReadAhead(CommittedOrder order) {
    this.order = order;
  }

  /** What takes each batch. */
  interface Taker<X extends Exception> {
    void take(List<RecordedEvent> batch) throws X;
  }

  /** Goes on from where it is to that index, which must have been committed. */
  <X extends Exception> void upTo(long index, Taker<X> taker) throws X {
    CompletableFuture<List<RecordedEvent>> coming = read(position, index);
    while (position < index) {
      List<RecordedEvent> batch = taken(coming);
      if (batch.isEmpty() || batch.getFirst().logIndex() != position + 1) {
        throw new IllegalStateException("The committed order has a hole after " + position);
      }
      position = batch.getLast().logIndex();
      coming = read(position, index);
      taker.take(batch);
    }
  }

  private CompletableFuture<List<RecordedEvent>> read(long after, long index) {
    int wanted = (int) Math.min(BATCH, index - after);
    return wanted == 0
        ? CompletableFuture.completedFuture(List.of())
        : CompletableFuture.supplyAsync(
            () -> order.read(after, wanted),
            task -> Thread.ofVirtual().start(LogContext.carriedTo(task)));
  }

  private static List<RecordedEvent> taken(CompletableFuture<List<RecordedEvent>> coming) {
    try {
      return coming.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
