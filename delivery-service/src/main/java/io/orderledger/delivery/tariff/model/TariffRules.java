package io.orderledger.delivery.tariff.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an edition must be before it is published: all prices there, each place in one zone, each
 * zone reachable, and no promise beyond thirty days (B-6.3).
 */
@Clause({ClauseId.B_1_7, ClauseId.B_1_8, ClauseId.B_6_3, ClauseId.B_6_4})
public final class TariffRules {

  /** Kazakhstan and the other states of the CIS, ISO 3166-1 alpha-2. */
  static final Set<String> COUNTRIES =
      Set.of("KZ", "AM", "AZ", "BY", "KG", "MD", "RU", "TJ", "TM", "UZ");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_ZONES = 100;
  // All zones together: an edition is one record on Kafka, which takes a mebibyte.
  private static final int MOST_PLACES = 5_000;
  private static final int MOST_POINTS = 500;
  private static final long HIGHEST_PRICE = 10_000_000;
  private static final int HEAVIEST_INCLUDED = 10_000_000;
  private static final int LONGEST_TRANSIT = 30;

  private final List<TariffFault> faults = new ArrayList<>();
  private final Set<Place> placed = new HashSet<>();

  private TariffRules() {}

  /** All faults in the order of the edition; empty when it can be published. */
  public static List<TariffFault> faults(TariffEdition tariff) {
    TariffRules rules = new TariffRules();
    rules.edition(tariff);
    return List.copyOf(rules.faults);
  }

  // A record's component is null when JSON leaves it out, whatever its type says.
  private void edition(TariffEdition tariff) {
    id("edition", tariff.edition());
    check(tariff.validFrom() != null, "validFrom", "The first day is needed.");
    boolean hasZones = size("zones", tariff.zones(), 1, MOST_ZONES);
    boolean hasPoints = size("pickupPoints", tariff.pickupPoints(), 0, MOST_POINTS);
    if (!hasZones || !hasPoints) {
      return;
    }
    for (int i = 0; i < tariff.zones().size(); i++) {
      zone("zones[" + i + ']', tariff.zones().get(i));
    }
    Set<@Nullable String> zones =
        tariff.zones().stream().map(Zone::id).collect(Collectors.toCollection(HashSet::new));
    check(zones.size() == tariff.zones().size(), "zones", "Each zone has an id of its own.");
    check(placed.size() <= MOST_PLACES, "zones", "At most " + MOST_PLACES + " places in all.");
    check(zones.contains(tariff.homeZone()), "homeZone", "One of the zones is the home zone.");
    Set<@Nullable String> points = new HashSet<>();
    for (int i = 0; i < tariff.pickupPoints().size(); i++) {
      PickupPoint point = tariff.pickupPoints().get(i);
      String at = "pickupPoints[" + i + "].";
      id(at + "id", point.id());
      check(points.add(point.id()), at + "id", "Another point has this id.");
      check(zones.contains(point.zone()), at + "zone", "One of the zones.");
      text(at + "name", point.name());
      text(at + "city", point.city());
      text(at + "address", point.address());
    }
  }

  private void zone(String at, Zone zone) {
    id(at + ".id", zone.id());
    text(at + ".name", zone.name());
    if (size(at + ".places", zone.places(), 1, MOST_PLACES)) {
      for (int i = 0; i < zone.places().size(); i++) {
        place(at + ".places[" + i + ']', zone.places().get(i));
      }
    }
    if (size(at + ".rates", zone.rates(), 1, DeliveryMethod.values().length)) {
      for (int i = 0; i < zone.rates().size(); i++) {
        rate(at + ".rates[" + i + ']', zone.rates().get(i));
      }
      long methods = zone.rates().stream().map(Rate::method).distinct().count();
      check(methods == zone.rates().size(), at + ".rates", "A method has one rate in a zone.");
    }
  }

  private void place(String at, Place place) {
    boolean isKnown = place.country() != null && COUNTRIES.contains(place.country());
    check(isKnown, at + ".country", "KZ or another state of the CIS, in two capital letters.");
    optionalText(at + ".region", place.region());
    optionalText(at + ".city", place.city());
    check(placed.add(folded(place)), at, "The place stands in the edition already.");
  }

  private void rate(String at, Rate rate) {
    check(rate.method() != null, at + ".method", "The method is needed.");
    price(at + ".base", rate.base());
    check(
        rate.includedGrams() >= 0 && rate.includedGrams() <= HEAVIEST_INCLUDED,
        at + ".includedGrams",
        "Grams, 0 to " + HEAVIEST_INCLUDED + '.');
    price(at + ".perKilogram", rate.perKilogram());
    price(at + ".perOversizePiece", rate.perOversizePiece());
    price(at + ".perFloor", rate.perFloor());
    if (size(at + ".options", rate.options(), 0, TariffEdition.DeliveryOption.values().length)) {
      Set<@Nullable Object> options = new HashSet<>();
      for (int i = 0; i < rate.options().size(); i++) {
        var option = rate.options().get(i);
        String place = at + ".options[" + i + ']';
        check(option.option() != null, place + ".option", "The option is needed.");
        check(options.add(option.option()), place + ".option", "An option has one price.");
        price(place + ".price", option.price());
      }
    }
    transit(at + ".transit", rate.transit());
  }

  private void transit(String at, @Nullable Transit transit) {
    check(
        transit != null
            && transit.fromDays() >= 0
            && transit.fromDays() <= transit.toDays()
            && transit.toDays() <= LONGEST_TRANSIT,
        at,
        "Days, from 0 to " + LONGEST_TRANSIT + ", the first not after the last.");
  }

  private void price(String field, @Nullable Tenge price) {
    check(
        price != null && !price.isNegative() && price.amount() <= HIGHEST_PRICE,
        field,
        "Whole tenge, 0 to " + HIGHEST_PRICE + '.');
  }

  private void id(String field, @Nullable String id) {
    check(
        id != null && ID.matcher(id).matches(),
        field,
        "1 to 64 letters, digits, '.', '_' or '-', a letter or digit first.");
  }

  private void text(String field, @Nullable String text) {
    check(
        text != null && !text.isBlank() && text.length() <= LONGEST_TEXT,
        field,
        "A text of 1 to " + LONGEST_TEXT + " characters.");
  }

  private void optionalText(String field, @Nullable String text) {
    if (text != null) {
      text(field, text);
    }
  }

  private boolean size(String field, @Nullable List<?> list, int least, int most) {
    boolean isWhole =
        list != null
            && list.size() >= least
            && list.size() <= most
            && list.stream().noneMatch(Objects::isNull);
    return check(isWhole, field, "A list of " + least + " to " + most + '.');
  }

  private boolean check(boolean holds, String field, String message) {
    if (!holds) {
      faults.add(new TariffFault(field, message));
    }
    return holds;
  }

  /** As addresses are compared: whatever the case. */
  private static Place folded(Place place) {
    return new Place(place.country(), folded(place.region()), folded(place.city()));
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
