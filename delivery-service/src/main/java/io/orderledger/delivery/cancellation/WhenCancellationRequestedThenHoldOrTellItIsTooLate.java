package io.orderledger.delivery.cancellation;

import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.OrderFact.CancellationRequested;
import org.springframework.stereotype.Component;

/** The race with the dispatch is decided by this stream: held, or already dispatched. */
@Component
final class WhenCancellationRequestedThenHoldOrTellItIsTooLate
    implements Reaction<CancellationRequested> {

  private final Deliveries deliveries;

  WhenCancellationRequestedThenHoldOrTellItIsTooLate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<CancellationRequested> event() {
    return CancellationRequested.class;
  }

  @Override
  public Handled on(CancellationRequested fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new HoldForCancellation(fact.ground(), fact.requestedAt()),
        consumer(),
        received);
  }
}
