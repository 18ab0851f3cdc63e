package io.orderledger.order.tariff.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.Zone;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a delivery goes in an edition's own terms (B-1.8, B-6.1, B-6.2). */
@Clause({ClauseId.B_1_8, ClauseId.B_6_1, ClauseId.B_6_2})
public final class ServedZone {

  private ServedZone() {}

  /**
   * The zone of a place by the most exact entry for it: a city before its region before its
   * country.
   *
   * @param place null for the home zone
   * @return empty when the place is not served
   */
  public static Optional<Zone> of(TariffEdition edition, @Nullable Place place) {
    if (place == null) {
      return named(edition, edition.homeZone());
    }
    record Entry(Zone zone, Place served) {}
    return edition.zones().stream()
        .flatMap(zone -> zone.places().stream().map(served -> new Entry(zone, served)))
        .filter(entry -> covers(entry.served(), place))
        .max(Comparator.comparingInt(entry -> exactness(entry.served())))
        .map(Entry::zone);
  }

  /**
   * The zone of a pickup point; empty when there is no such point.
   *
   * @param point null for the home zone
   */
  public static Optional<Zone> ofPoint(TariffEdition edition, @Nullable String point) {
    if (point == null) {
      return named(edition, edition.homeZone());
    }
    return edition.pickupPoints().stream()
        .filter(each -> each.id().equals(point))
        .findFirst()
        .map(PickupPoint::zone)
        .flatMap(zone -> named(edition, zone));
  }

  private static Optional<Zone> named(TariffEdition edition, String id) {
    return edition.zones().stream().filter(zone -> zone.id().equals(id)).findFirst();
  }

  private static boolean covers(Place served, Place place) {
    return isSame(served.country(), place.country())
        && (served.region() == null || isSame(served.region(), place.region()))
        && (served.city() == null || isSame(served.city(), place.city()));
  }

  private static int exactness(Place served) {
    return (served.city() == null ? 0 : 2) + (served.region() == null ? 0 : 1);
  }

  private static boolean isSame(String served, @Nullable String written) {
    return written != null && folded(served).equals(folded(written));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
