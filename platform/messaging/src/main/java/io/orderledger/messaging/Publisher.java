package io.orderledger.messaging;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.List;

/**
 * A service's translation of its own events into the public language.
 *
 * <p>Pure: the same recorded event gives the same integration events in the same order, today and
 * after a restart, since republishing must make the same records. No clock, no look-up, no random.
 */
@FunctionalInterface
public interface Publisher {

  /** What the others are told; empty when the event is nobody else's concern. */
  List<IntegrationEvent> translate(RecordedEvent event);
}
