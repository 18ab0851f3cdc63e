package io.orderledger.eventstore.projection;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The committed order as Axon's processor streams it: in batches, from a log index on. */
record CommittedBatches(CommittedOrder order, ProjectionSettings settings, Standing standing)
    implements StreamableMessageSource<TrackedEventMessage<?>> {

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new BatchStream(order, settings, standing, indexOf(token));
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
