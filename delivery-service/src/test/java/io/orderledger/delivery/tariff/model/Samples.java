package io.orderledger.delivery.tariff.model;

import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;

/** Editions without a fault. */
final class Samples {

  static final Place ALMATY = new Place("KZ", null, "Almaty");

  private Samples() {}

  static Rate rate(long base) {
    return new Rate(
        DeliveryMethod.COURIER,
        Tenge.of(base),
        10_000,
        Tenge.of(200),
        Tenge.of(3_000),
        Tenge.of(500),
        List.of(),
        new Transit(1, 3, true));
  }

  static TariffEdition edition(String name, LocalDate validFrom, Rate rate, Place... places) {
    return new TariffEdition(
        name,
        validFrom,
        "home",
        List.of(new Zone("home", "Home", List.of(places), List.of(rate))),
        List.of(new PickupPoint("ALA-1", "Abay", "home", "Almaty", "Abay 1")));
  }

  static TariffEdition edition(String name, String validFrom) {
    return edition(name, LocalDate.parse(validFrom), rate(1_500), ALMATY);
  }
}
