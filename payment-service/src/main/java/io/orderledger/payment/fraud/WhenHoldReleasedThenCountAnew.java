package io.orderledger.payment.fraud;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.FraudFact.RecordRelease;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.HoldReleased;
import org.springframework.stereotype.Component;

/** An operator let the order go on: what they looked at holds it no more (B-5.14). */
@Component
@Clause(ClauseId.B_5_14)
final class WhenHoldReleasedThenCountAnew implements Reaction<HoldReleased> {

  private final Payments payments;

  WhenHoldReleasedThenCountAnew(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.orders";
  }

  @Override
  public Class<HoldReleased> event() {
    return HoldReleased.class;
  }

  @Override
  public Handled on(HoldReleased fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new RecordRelease(fact.releasedBy(), null, fact.releasedAt()),
        received,
        consumer());
  }
}
