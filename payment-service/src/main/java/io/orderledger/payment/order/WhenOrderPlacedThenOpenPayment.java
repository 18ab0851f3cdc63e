package io.orderledger.payment.order;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.OpenPayment;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import org.springframework.stereotype.Component;

/** An order was placed: what it costs is owed. */
@Component
final class WhenOrderPlacedThenOpenPayment implements Reaction<OrderPlaced> {

  private final Payments payments;

  WhenOrderPlacedThenOpenPayment(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    var command =
        new OpenPayment(
            placed.orderNumber(), placed.customerId(), placed.sellerId(), placed.total());
    return Handled.of(
            payments.tell(
                placed.orderNumber(),
                command,
                received.inbox(consumer()),
                received.provenance(consumer())))
        .meets(Payments.opened(placed.orderNumber()));
  }
}
