package io.orderledger.payment.order;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import org.springframework.stereotype.Component;

/** The order costs another sum: what is taken too much goes back, what is missing is asked for. */
@Component
@Clause(ClauseId.B_4_3)
final class WhenOrderEditedThenChangeWhatIsOwed implements Reaction<OrderEdited> {

  private final Payments payments;

  WhenOrderEditedThenChangeWhatIsOwed(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<OrderEdited> event() {
    return OrderEdited.class;
  }

  @Override
  public Handled on(OrderEdited fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new ChangeOwed(fact.edit(), fact.total(), fact.editedAt()),
        received,
        consumer());
  }
}
