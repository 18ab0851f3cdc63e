package io.orderledger.simulator.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one act changed: written to the journal as one line, so an effect, its events and the answer
 * under its idempotency key survive together or not at all.
 *
 * @param put objects as they stand afterwards
 * @param events what is to be told
 * @param answer the answer to repeat, null when the act had no idempotency key
 * @param told ids of events whose delivery has ended: acknowledged, lost on purpose, or given up
 */
public record Change(
    List<Resource> put,
    List<ProviderEvent> events,
    @Nullable SavedAnswer answer,
    List<String> told) {

  /** The end of one event's delivery. */
  public static Change told(String event) {
    return new Change(List.of(), List.of(), null, List.of(event));
  }

  boolean empty() {
    return put.isEmpty() && events.isEmpty() && answer == null && told.isEmpty();
  }
}
