package io.orderledger.eventstore.projection;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The committed order as Axon's processor streams it: in batches, from a log index on. */
final class CommittedBatches implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final CommittedOrder order;
  private final ProjectionSettings settings;
  private final Standing standing;
  private @Nullable BatchStream latest;

  CommittedBatches(CommittedOrder order, ProjectionSettings settings, Standing standing) {
    this.order = order;
    this.settings = settings;
    this.standing = standing;
  }

  /** The processor closes its stream before it opens another. */
  @Override
  public synchronized BlockingStream<TrackedEventMessage<?>> openStream(
      @Nullable TrackingToken token) {
    BatchStream stream = new BatchStream(order, settings, standing, indexOf(token));
    latest = stream;
    return stream;
  }

  /** Somebody waits for the event with that index. */
  synchronized void hurry(long index) {
    if (latest != null) {
      latest.hurry(index);
    }
  }

  /** Nothing is told of new events after this. */
  synchronized void close() {
    if (latest != null) {
      latest.close();
    }
  }

  private static long indexOf(@Nullable TrackingToken token) {
    return token instanceof GlobalSequenceTrackingToken position ? position.getGlobalIndex() : 0;
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(order.headIndex());
  }
}
