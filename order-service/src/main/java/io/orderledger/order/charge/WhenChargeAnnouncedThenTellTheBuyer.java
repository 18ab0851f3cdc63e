package io.orderledger.order.charge;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.charge.model.ChargeTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ChargeAnnounced;
import org.springframework.stereotype.Component;

/** A charge to come is recorded for its buyer, who is written to about what is on record. */
@Component
@Clause(ClauseId.B_5_15)
final class WhenChargeAnnouncedThenTellTheBuyer implements Reaction<ChargeAnnounced> {

  private final EventStore store;

  WhenChargeAnnouncedThenTellTheBuyer(EventStore store) {
    this.store = store;
  }

  @Override
  public String consumer() {
    return "order.charges";
  }

  @Override
  public Class<ChargeAnnounced> event() {
    return ChargeAnnounced.class;
  }

  @Override
  public Handled on(ChargeAnnounced fact, Received received) {
    return Handled.of(
        store
            .commands()
            .send(
                new Submission(
                    OrderChargesAggregate.streamOf(fact.orderNumber()),
                    new ChargeTold(
                        fact.orderNumber(), fact.amount(), fact.on(), fact.announcedAt()),
                    received.inbox(consumer()),
                    received.provenance(consumer()))));
  }
}
