package io.orderledger.payment.effect;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.card.CardCharges;
import io.orderledger.payment.card.SavedCards;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.recurring.Mandates;
import io.orderledger.payment.recurring.RecurringCharges;
import java.time.Clock;
import java.time.Duration;

/** Carries an effect out in the place of its task, for tests. */
public final class CarryingOut {

  private CarryingOut() {}

  /** As a task would that is tried so much later. */
  public static void after(Duration later, House house, RecordedEvent asked) {
    Clock then = Clock.offset(Clock.systemUTC(), later);
    Providers providers = house.service().bean(Providers.class);
    new Effects(
            house.payments(),
            providers,
            house.service().bean(ClientSecrets.class),
            new RecurringCharges(
                house.service().bean(Mandates.class),
                new CardCharges(house.service().bean(SavedCards.class), providers, then),
                then),
            house.service().bean(EvidenceFiles.class),
            then)
        .carryOut(asked);
  }
}
