package io.orderledger.payment.cash;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.CashTaken;
import io.orderledger.shared.event.PaymentMeans;
import org.springframework.stereotype.Component;

/** What was taken as the goods changed hands is the order's money, once a shipment (B-5.2). */
@Component
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
final class WhenCashTakenThenRecordItAsPaid implements Reaction<CashTaken> {

  private final Payments payments;

  WhenCashTakenThenRecordItAsPaid(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.cash";
  }

  @Override
  public Class<CashTaken> event() {
    return CashTaken.class;
  }

  @Override
  public Handled on(CashTaken fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new RecordMoneyReceived(
            means(fact.holder()), "cash/" + fact.shipmentId(), fact.amount(), fact.takenAt()),
        received,
        consumer());
  }

  private static PaymentMeans means(CashHolder holder) {
    return switch (holder) {
      case COURIER -> PaymentMeans.CASH_TO_COURIER;
      case DESK -> PaymentMeans.CASH_AT_DESK;
    };
  }
}
