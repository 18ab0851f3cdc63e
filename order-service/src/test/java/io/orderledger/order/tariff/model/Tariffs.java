package io.orderledger.order.tariff.model;

import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.PricedOption;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;

/** A tariff edition as delivery would tell it. */
public final class Tariffs {

  private static final Tenge NOTHING = Tenge.ZERO;

  /** Home is Almaty; the rest of Kazakhstan but Almaty Region is far, and Bishkek is abroad. */
  public static final TariffEdition EDITION =
      new TariffEdition(
          "2026-01",
          LocalDate.of(2026, 1, 1),
          "home",
          List.of(
              new Zone(
                  "home",
                  "Almaty",
                  List.of(new Place("KZ", null, "Almaty"), new Place("KZ", "Almaty Region", null)),
                  List.of(courierAtHome(), collected(0, new Transit(1, 2, true)))),
              new Zone(
                  "far",
                  "Kazakhstan",
                  List.of(new Place("KZ", null, null)),
                  List.of(
                      new Rate(
                          DeliveryMethod.COURIER,
                          Tenge.of(3_500),
                          5_000,
                          Tenge.of(300),
                          Tenge.of(9_000),
                          NOTHING,
                          List.of(),
                          new Transit(3, 7, false)),
                      byCarrier())),
              new Zone(
                  "abroad",
                  "Bishkek",
                  List.of(new Place("KG", null, "Bishkek")),
                  List.of(collected(2_000, new Transit(10, 30, true))))),
          List.of(
              new PickupPoint("ALA-1", "Abay", "home", "Almaty", "Abay 1"),
              new PickupPoint("OFFICE", "Office", "home", "Almaty", "Dostyk 10"),
              new PickupPoint("FRU-1", "Bishkek", "abroad", "Bishkek", "Chuy 1")));

  private Tariffs() {}

  private static Rate courierAtHome() {
    return new Rate(
        DeliveryMethod.COURIER,
        Tenge.of(1_500),
        30_000,
        Tenge.of(100),
        Tenge.of(5_000),
        Tenge.of(300),
        List.of(
            new PricedOption(DeliveryOption.LIFTING, Tenge.of(2_000)),
            new PricedOption(DeliveryOption.EVENING_SLOT, Tenge.of(700))),
        new Transit(1, 3, true));
  }

  private static Rate byCarrier() {
    return new Rate(
        DeliveryMethod.CARRIER,
        Tenge.of(4_500),
        10_000,
        Tenge.of(120),
        Tenge.of(6_000),
        NOTHING,
        List.of(),
        new Transit(4, 9, true));
  }

  private static Rate collected(long base, Transit transit) {
    return new Rate(
        DeliveryMethod.PICKUP,
        Tenge.of(base),
        20_000,
        NOTHING,
        NOTHING,
        NOTHING,
        List.of(),
        transit);
  }
}
