package io.orderledger.eventstore.projection;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** Hands each batch of Axon's processor to the writer. */
record BatchHandler(ProjectionWriter writer) implements EventHandlerInvoker {

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return message.getPayload() instanceof CommittedBatch;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) throws Exception {
    CommittedBatch batch = (CommittedBatch) message.getPayload();
    try {
      writer.write(batch.events());
    } catch (Error failed) { // Axon's worker would end without a word, and its claim stay
      throw new IllegalStateException("Failed with an error", failed);
    } finally {
      batch.whenSettled().run();
    }
  }

  /** A projection is rebuilt by its installer, or replayed beside the live one; never in place. */
  @Override
  public boolean supportsReset() {
    return false;
  }
}
