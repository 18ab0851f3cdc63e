package io.orderledger.order.charge;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.charge.model.ChargeNews.ChargeTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ChargeAnnounced;
import org.springframework.stereotype.Component;

/** A charge to come is recorded for its buyer, who is written to about what is on record. */
@Component
@Clause(ClauseId.B_5_15)
final class WhenChargeAnnouncedThenTellTheBuyer implements Reaction<ChargeAnnounced> {

  private final ToldOfCharges charges;

  WhenChargeAnnouncedThenTellTheBuyer(ToldOfCharges charges) {
    this.charges = charges;
  }

  @Override
  public String consumer() {
    return ToldOfCharges.CONSUMER;
  }

  @Override
  public Class<ChargeAnnounced> event() {
    return ChargeAnnounced.class;
  }

  @Override
  public Handled on(ChargeAnnounced fact, Received received) {
    return charges.record(
        new ChargeTold(fact.orderNumber(), fact.amount(), fact.on(), fact.announcedAt()), received);
  }
}
