package io.orderledger.messaging.relay;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import java.time.Duration;
import java.util.List;

/** What the relay reads: a store's events in their one order. */
public interface CommittedOrder {

  /** The next committed events after {@code index}, in order, without holes. */
  List<RecordedEvent> read(long index, int limit);

  /** The last committed event's index; 0 when there is none. */
  long headIndex();

  /** Waits until an event after {@code index} is committed; false when time ran out. */
  boolean awaitAppendsAfter(long index, Duration atMost);

  static CommittedOrder of(EventStore store) {
    return new CommittedOrder() {
      @Override
      public List<RecordedEvent> read(long index, int limit) {
        return store.follow(index, limit);
      }

      @Override
      public long headIndex() {
        return store.headIndex();
      }

      @Override
      public boolean awaitAppendsAfter(long index, Duration atMost) {
        return store.awaitAppendsAfter(index, atMost);
      }
    };
  }
}
