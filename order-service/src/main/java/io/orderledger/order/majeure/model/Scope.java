package io.orderledger.order.majeure.model;

import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a circumstance touches (B-12.1): one of the three is given.
 *
 * @param orderNumber an order by itself
 * @param region orders that are delivered there, as the tariffs name places: a country, a region of
 *     it or a city
 * @param sellerId all orders of a seller
 */
public record Scope(
    @Nullable OrderNumber orderNumber, @Nullable Place region, @Nullable String sellerId) {

  public static Scope order(OrderNumber number) {
    return new Scope(number, null, null);
  }

  public static Scope region(Place place) {
    return new Scope(null, place, null);
  }

  public static Scope seller(String sellerId) {
    return new Scope(null, null, sellerId);
  }

  /** Whether exactly one is given. */
  boolean isOne() {
    return (orderNumber == null ? 0 : 1) + (region == null ? 0 : 1) + (sellerId == null ? 0 : 1)
        == 1;
  }

  /**
   * Whether an order is touched.
   *
   * @param places where it goes; several when only its zone is known
   */
  public boolean touches(OrderNumber number, String seller, List<Place> places) {
    return number.equals(orderNumber)
        || seller.equals(sellerId)
        || (region != null && places.stream().anyMatch(place -> covers(region, place)));
  }

  private static boolean covers(Place region, Place place) {
    return isSame(region.country(), place.country())
        && isSameOrAny(region.region(), place.region())
        && isSameOrAny(region.city(), place.city());
  }

  private static boolean isSameOrAny(@Nullable String whole, @Nullable String part) {
    return whole == null || (part != null && isSame(whole, part));
  }

  private static boolean isSame(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
