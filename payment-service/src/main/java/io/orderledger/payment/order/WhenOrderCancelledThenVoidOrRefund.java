package io.orderledger.payment.order;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderCancelled;
import org.springframework.stereotype.Component;

/** The order is cancelled: a hold is voided, captured money goes back less what is withheld. */
@Component
@Clause({ClauseId.B_5_11, ClauseId.B_6_12})
final class WhenOrderCancelledThenVoidOrRefund implements Reaction<OrderCancelled> {

  private final Payments payments;

  WhenOrderCancelledThenVoidOrRefund(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<OrderCancelled> event() {
    return OrderCancelled.class;
  }

  @Override
  public Handled on(OrderCancelled fact, Received received) {
    return payments.told(
        fact.orderNumber(), new CancelOrder(fact.withheld()), received, consumer());
  }
}
