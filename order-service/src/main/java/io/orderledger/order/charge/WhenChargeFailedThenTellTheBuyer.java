package io.orderledger.order.charge;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.charge.model.ChargeNews.ChargeFailureTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ChargeFailed;
import org.springframework.stereotype.Component;

/** A charge that took nothing is recorded for its buyer, who is told why and what comes next. */
@Component
@Clause(ClauseId.B_5_15)
final class WhenChargeFailedThenTellTheBuyer implements Reaction<ChargeFailed> {

  private final ToldOfCharges charges;

  WhenChargeFailedThenTellTheBuyer(ToldOfCharges charges) {
    this.charges = charges;
  }

  @Override
  public String consumer() {
    return ToldOfCharges.CONSUMER;
  }

  @Override
  public Class<ChargeFailed> event() {
    return ChargeFailed.class;
  }

  @Override
  public Handled on(ChargeFailed fact, Received received) {
    return charges.record(
        new ChargeFailureTold(
            fact.orderNumber(), fact.amount(), fact.ground(), fact.retryOn(), fact.failedAt()),
        received);
  }
}
