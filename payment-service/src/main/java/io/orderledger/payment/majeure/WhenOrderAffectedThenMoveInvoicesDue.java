package io.orderledger.payment.majeure;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.NoteForceMajeure;
import io.orderledger.payment.order.OrderReactions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import org.springframework.stereotype.Component;

/** The banking days of an invoice are counted without those of force majeure. */
@Component
@Clause({ClauseId.B_5_5, ClauseId.B_12_1})
final class WhenOrderAffectedThenMoveInvoicesDue implements Reaction<OrderAffected> {

  private final Payments payments;

  WhenOrderAffectedThenMoveInvoicesDue(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<OrderAffected> event() {
    return OrderAffected.class;
  }

  @Override
  public Handled on(OrderAffected fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new NoteForceMajeure(fact.circumstances(), fact.extendsTerms(), fact.notedAt()),
        received,
        consumer());
  }
}
