package io.orderledger.shared.event;

import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods are delivered, how, at what cost and in how many days (B-1.7, B-6.1 to B-6.4).
 *
 * @param edition letters, digits, {@code .}, {@code _} and {@code -}
 * @param validFrom first Almaty day of its force
 * @param homeZone the zone of an address that names no place
 * @param zones at least the home zone; a place that is in none is not served
 */
public record TariffEdition(
    String edition,
    LocalDate validFrom,
    String homeZone,
    List<Zone> zones,
    List<PickupPoint> pickupPoints) {

  /**
   * Places at one price.
   *
   * @param rates one a method; a method that is not there is not offered in the zone
   */
  public record Zone(String id, String name, List<Place> places, List<Rate> rates) {}

  /**
   * A served place, of which the most exact one counts.
   *
   * @param country ISO 3166-1 alpha-2: Kazakhstan or another state of the CIS
   * @param region null for the whole country, or for a city that needs none to be found
   * @param city null for the whole region
   */
  public record Place(String country, @Nullable String region, @Nullable String city) {}

  /**
   * What one method costs in a zone.
   *
   * @param includedGrams carried for the base price
   * @param perKilogram of each further started kilogram
   * @param perOversizePiece of each piece that its card calls oversize
   * @param perFloor of each floor above the first in a house without a lift
   */
  public record Rate(
      DeliveryMethod method,
      Tenge base,
      int includedGrams,
      Tenge perKilogram,
      Tenge perOversizePiece,
      Tenge perFloor,
      List<PricedOption> options,
      Transit transit) {}

  /** What can be had beside the transport. */
  public enum DeliveryOption {
    LIFTING,
    ASSEMBLY,
    EVENING_SLOT
  }

  /** An option's price for the whole order. */
  public record PricedOption(DeliveryOption option, Tenge price) {}

  /**
   * Days from the acceptance of the order, its own day not counted.
   *
   * @param workingDays whether only working days count
   */
  public record Transit(int fromDays, int toDays, boolean workingDays) {}

  /**
   * Where goods can be collected.
   *
   * @param zone whose {@code PICKUP} rate holds
   */
  public record PickupPoint(String id, String name, String zone, String city, String address) {}
}
