package io.orderledger.returns.majeure;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteForceMajeure;
import io.orderledger.returns.purchase.OrderConsumer;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import org.springframework.stereotype.Component;

/** The days for a return are counted without those of force majeure. */
@Component
@Clause({ClauseId.B_9_1, ClauseId.B_12_1})
final class WhenOrderAffectedThenCountWindowsAnew implements Reaction<OrderAffected> {

  private final Returns returns;

  WhenOrderAffectedThenCountWindowsAnew(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderAffected> event() {
    return OrderAffected.class;
  }

  @Override
  public Handled on(OrderAffected fact, Received received) {
    return returns.note(
        fact.orderNumber(),
        new NoteForceMajeure(fact.circumstances(), fact.extendsTerms(), fact.notedAt()),
        consumer(),
        received);
  }
}
