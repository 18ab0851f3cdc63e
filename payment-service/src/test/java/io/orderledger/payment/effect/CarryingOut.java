package io.orderledger.payment.effect;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.provider.Providers;
import java.time.Clock;
import java.time.Duration;

/** Carries an effect out in the place of its task, for tests. */
public final class CarryingOut {

  private CarryingOut() {}

  /** As a task would that is tried so much later. */
  public static void after(Duration later, House house, RecordedEvent asked) {
    new Effects(
            house.payments(),
            house.service().bean(Providers.class),
            house.service().bean(ClientSecrets.class),
            Clock.offset(Clock.systemUTC(), later))
        .carryOut(asked);
  }
}
