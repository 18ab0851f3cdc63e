package io.orderledger.payment.recurring;

import io.orderledger.payment.House;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** Has schedules looked at as they would be at a moment, for tests. */
public final class LookingAhead {

  private LookingAhead() {}

  public static void at(House house, Instant moment) {
    house.service().bean(ScheduleWatch.class).lookAt(moment);
  }

  /** As if the process had died after the payment was asked for, and before that was on record. */
  public static void asIfNothingWasTakenDown(
      House house, MandateId id, OrderNumber order, Instant moment) {
    Mandate.Given mandate = house.service().bean(Mandates.class).find(id).orElseThrow();
    house
        .service()
        .bean(ScheduledCharges.class)
        .ask(mandate, mandate.scheduled(order).orElseThrow(), moment);
  }
}
