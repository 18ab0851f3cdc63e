package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import java.time.Duration;
import java.util.List;

/** What projections ask of an event store. */
interface CommittedOrder {

  /** The next events after that index, without a hole; empty when there is none. */
  List<RecordedEvent> read(long afterIndex, int limit);

  /** As {@link #read}, for one who follows the order as it grows. */
  List<RecordedEvent> follow(long afterIndex, int limit);

  /** The index of the last committed event; 0 when there is none. */
  long headIndex();

  /** Waits until an event after that index is committed; false when none came in time. */
  boolean awaitAppendsAfter(long index, Duration atMost) throws InterruptedException;

  static CommittedOrder of(EventStore store) {
    return new CommittedOrder() {
      @Override
      public List<RecordedEvent> read(long afterIndex, int limit) {
        return store.read(afterIndex, limit);
      }

      @Override
      public List<RecordedEvent> follow(long afterIndex, int limit) {
        return store.follow(afterIndex, limit);
      }

      @Override
      public long headIndex() {
        return store.headIndex();
      }

      @Override
      public boolean awaitAppendsAfter(long index, Duration atMost) throws InterruptedException {
        return store.awaitAppendsAfter(index, atMost);
      }
    };
  }
}
