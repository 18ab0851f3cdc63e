package io.orderledger.returns.purchase;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.CorrectPurchase;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import org.springframework.stereotype.Component;

/** After an edit another thing was bought: its return gives back what was paid for that. */
@Component
@Clause(ClauseId.B_4_3)
final class WhenOrderEditedThenCorrectPurchase implements Reaction<OrderEdited> {

  private final Returns returns;

  WhenOrderEditedThenCorrectPurchase(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderEdited> event() {
    return OrderEdited.class;
  }

  @Override
  public Handled on(OrderEdited edited, Received received) {
    return returns.note(
        edited.orderNumber(),
        new CorrectPurchase(
            edited.edit(),
            PurchasedLines.of(edited.lines()),
            edited.deliveryFee(),
            edited.editedAt()),
        consumer(),
        received);
  }
}
