package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import java.util.List;

/**
 * What one Axon message carries here: many events at once. A message an event would be capped by
 * Axon at 1,024 buffered events each 100 ms, and cost a unit of work an event.
 *
 * @param whenSettled told once the batch is written, or has failed
 */
record CommittedBatch(List<RecordedEvent> events, Runnable whenSettled) {}
