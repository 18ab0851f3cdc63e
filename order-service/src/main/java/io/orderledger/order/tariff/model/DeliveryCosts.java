package io.orderledger.order.tariff.model;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.DeliveryCost.Refused;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.PricedOption;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a delivery costs under an edition, part by part (B-6.4). */
@Clause({ClauseId.B_1_7, ClauseId.B_1_8, ClauseId.B_6_4})
public final class DeliveryCosts {

  private static final int KILOGRAM = 1_000;

  private DeliveryCosts() {}

  /** The cost with its parts, or the reason why the seller does not deliver so. */
  public static DeliveryCost of(TariffEdition edition, WantedDelivery delivery, Goods goods) {
    Optional<Zone> zone =
        switch (delivery.method()) {
          case PICKUP -> ServedZone.ofPoint(edition, delivery.pickupPoint());
          case COURIER, CARRIER -> ServedZone.of(edition, delivery.place());
        };
    if (zone.isEmpty()) {
      return new Refused(notServed(edition, delivery));
    }
    return zone.get().rates().stream()
        .filter(rate -> rate.method() == delivery.method())
        .findFirst()
        .map(rate -> charged(zone.get(), rate, delivery, goods))
        .orElseGet(() -> new Refused(noSuchMethod(zone.get())));
  }

  private static DeliveryCost charged(Zone zone, Rate rate, WantedDelivery delivery, Goods goods) {
    long furtherGrams = Math.max(0, goods.grams() - rate.includedGrams());
    List<CostPart> parts = new ArrayList<>();
    parts.add(new CostPart(CostReason.BASE, rate.base()));
    add(parts, CostReason.WEIGHT, rate.perKilogram().times(Math.ceilDiv(furtherGrams, KILOGRAM)));
    add(parts, CostReason.OVERSIZE, rate.perOversizePiece().times(goods.oversizePieces()));
    add(parts, CostReason.FLOORS, rate.perFloor().times(delivery.floorsToClimb()));
    for (DeliveryOption option : delivery.options().stream().sorted().toList()) {
      Optional<PricedOption> priced =
          rate.options().stream().filter(each -> each.option() == option).findFirst();
      if (priced.isEmpty()) {
        return new Refused(noSuchOption(zone, rate));
      }
      add(parts, CostReason.valueOf(option.name()), priced.get().price());
    }
    return new Charged(zone.id(), parts, rate.transit());
  }

  private static void add(List<CostPart> parts, CostReason reason, Tenge amount) {
    if (amount.isPositive()) {
      parts.add(new CostPart(reason, amount));
    }
  }

  private static Refusal notServed(TariffEdition edition, WantedDelivery delivery) {
    return switch (delivery.method()) {
      case PICKUP ->
          Refusal.of(
                  "pickup-point-unknown",
                  ClauseId.B_6_1,
                  "There is no such pickup point: choose one of those that the tariff lists.")
              .at("pickupPoint");
      case COURIER, CARRIER ->
          Refusal.of(
                  "place-not-served",
                  ClauseId.B_1_8,
                  "We do not deliver to this place. Served are: "
                      + String.join("; ", edition.zones().stream().map(Zone::name).toList())
                      + ". Choose another address or a pickup point.")
              .at("destination");
    };
  }

  private static Refusal noSuchMethod(Zone zone) {
    return Refusal.of(
            "delivery-not-offered",
            ClauseId.B_1_7,
            zone.name() + " is reached by: " + zone.rates().stream().map(Rate::method).toList())
        .at("method");
  }

  private static Refusal noSuchOption(Zone zone, Rate rate) {
    return Refusal.of(
            "option-not-offered",
            ClauseId.B_6_4,
            zone.name()
                + " can have: "
                + rate.options().stream().map(PricedOption::option).toList())
        .at("destination.options");
  }
}
