package io.orderledger.payment.cash;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.cash.model.CourierCashCommand.NoteCashTaken;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.CashTaken;
import org.springframework.stereotype.Component;

/** What a courier took, the courier holds until it is handed in. A desk's is in the desk. */
@Component
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
final class WhenCourierTookCashThenEntrustIt implements Reaction<CashTaken> {

  private final CourierCashes couriers;

  WhenCourierTookCashThenEntrustIt(CourierCashes couriers) {
    this.couriers = couriers;
  }

  @Override
  public String consumer() {
    return "payment.courier-cash";
  }

  @Override
  public Class<CashTaken> event() {
    return CashTaken.class;
  }

  @Override
  public Handled on(CashTaken fact, Received received) {
    return fact.holder() == CashHolder.COURIER
        ? Handled.of(
            couriers.tell(
                fact.takenBy(),
                new NoteCashTaken(
                    fact.takenBy(),
                    fact.orderNumber(),
                    fact.shipmentId(),
                    fact.amount(),
                    fact.takenAt()),
                received.inbox(consumer()),
                received.provenance(consumer())))
        : Handled.applied();
  }
}
