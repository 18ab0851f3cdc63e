package io.orderledger.payment.reconciliation;

import io.orderledger.payment.House;
import java.time.Instant;

/** Has reports fetched as they would be at a moment, for tests. */
public final class Fetching {

  private Fetching() {}

  public static void at(House house, Instant moment) {
    house.service().bean(ReportFetch.class).fetch(moment);
  }
}
