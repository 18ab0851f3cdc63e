package io.orderledger.messaging;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a fact came in.
 *
 * @param messageId the CloudEvents id, the same at every delivery
 * @param source the service that told it, such as {@code /order-service}
 * @param sourceSequence the fact's place in its source's committed order
 * @param correlationId one for a whole life, as the source had it
 * @param traceparent W3C trace context; null when not traced
 * @param time when the fact happened, by its source's clock
 * @param key the order number, for a fact of an order
 */
public record Received(
    String messageId,
    String source,
    long sourceSequence,
    String correlationId,
    @Nullable String traceparent,
    Instant time,
    String key) {

  /** Makes a command the effect of this record: sent again, it is answered and not done twice. */
  public CommandKey.Inbox inbox(String consumer) {
    return new CommandKey.Inbox(consumer, messageId);
  }

  /**
   * Where the command comes from.
   *
   * @param actor the reaction's consumer name, or the service's
   */
  public Provenance provenance(String actor) {
    return new Provenance(actor, correlationId, messageId, traceparent);
  }
}
