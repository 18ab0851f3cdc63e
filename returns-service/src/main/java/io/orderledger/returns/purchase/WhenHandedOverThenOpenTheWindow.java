package io.orderledger.returns.purchase;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteHandOver;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.event.DeliveryFact.HandedOver;
import org.springframework.stereotype.Component;

/** The days for a return count from the hand-over of that very item (B-9.1). */
@Component
final class WhenHandedOverThenOpenTheWindow implements Reaction<HandedOver> {

  private final Returns returns;

  WhenHandedOverThenOpenTheWindow(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return "returns.follow-delivery";
  }

  @Override
  public Class<HandedOver> event() {
    return HandedOver.class;
  }

  @Override
  public Handled on(HandedOver handedOver, Received received) {
    return returns.note(
        handedOver.orderNumber(),
        new NoteHandOver(handedOver.shipmentId(), handedOver.items(), handedOver.handedOverAt()),
        consumer(),
        received);
  }
}
