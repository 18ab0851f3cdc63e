package io.orderledger.order.tariff;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.Product;
import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.tariff.model.DeliveryCost;
import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.Goods;
import io.orderledger.order.tariff.model.ServedZone;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How goods can be delivered to a place, before they are ordered. */
@RestController
@Tag(name = "Orders")
@Clause({ClauseId.B_1_7, ClauseId.B_6_3, ClauseId.B_6_4})
class DeliveryOptionsEndpoint {

  private final DeliveryPricing pricing;
  private final Catalogue catalogue;
  private final OfferArchive offers;
  private final Clock clock;

  DeliveryOptionsEndpoint(
      DeliveryPricing pricing, Catalogue catalogue, OfferArchive offers, Clock clock) {
    this.pricing = pricing;
    this.catalogue = catalogue;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * What is to go where.
   *
   * @param destination the seller's home zone when not given
   */
  @Schema(
      example =
          """
          {"sellerId": "goods", "items": [{"sku": "KETTLE-17", "quantity": 2}],
           "destination": {"country": "KZ", "city": "Almaty", "floor": 3, "lift": false}}\
          """)
  record DeliveryQuestion(
      @NotNull(message = "A seller is needed.") @Size(max = 64) String sellerId,
      @NotNull(message = "Items are needed.")
          @Size(min = 1, max = OrderLimits.MAX_LINES, message = "An order has 1 to 100 lines.")
          List<@NotNull(message = "An item is needed.") @Valid QuestionedItem> items,
      @Nullable @Valid Destination destination) {}

  record QuestionedItem(
      @NotNull(message = "A SKU is needed.") @Size(max = 64) @Identifier String sku,
      @NotNull(message = "A quantity is needed.") @Min(1) @Max(OrderLimits.MAX_QUANTITY)
          Integer quantity) {}

  /**
   * One way to have the goods.
   *
   * @param cost what it adds to the order; nothing where a carrier is paid on receipt
   * @param promise for an order that is placed now
   * @param pickupPoints where they can be collected; empty where they are brought
   */
  record Way(
      DeliveryMethod method, Tenge cost, DeliveryPromise promise, List<PickupPoint> pickupPoints) {}

  record Ways(List<Way> items) {}

  @PostMapping("/delivery-options")
  @Access(customer = Access.Customer.ANY, operator = true, auditor = true, reads = true)
  @Operation(
      summary = "Every way to deliver these goods to a place, with its cost, parts and days",
      description = "Changes nothing. 422 when the place is not served at all.")
  Ways ask(@Valid @RequestBody DeliveryQuestion question) {
    Instant now = clock.instant();
    OfferEdition offer =
        offers
            .inForce(question.sellerId(), Almaty.dateOf(now))
            .orElseThrow(
                () -> Problems.invalid("sellerId", "No such seller has an offer in force."));
    TariffEdition tariff = pricing.tariff(now);
    Goods goods = goods(question.items());
    List<Way> ways = new ArrayList<>();
    WantedDelivery byCourier = Destination.brought(DeliveryMethod.COURIER, question.destination());
    Optional<Refusal> refusal = add(ways, offer, tariff, byCourier, goods, List.of(), now);
    WantedDelivery byCarrier = Destination.brought(DeliveryMethod.CARRIER, question.destination());
    add(ways, offer, tariff, byCarrier, goods, List.of(), now);
    Optional<Zone> zone = ServedZone.of(tariff, byCourier.place());
    List<PickupPoint> points =
        tariff.pickupPoints().stream()
            .filter(point -> zone.isPresent() && zone.get().id().equals(point.zone()))
            .toList();
    if (!points.isEmpty()) {
      WantedDelivery collected = WantedDelivery.collectedAt(points.getFirst().id());
      add(ways, offer, tariff, collected, goods, points, now);
    }
    if (ways.isEmpty() && refusal.isPresent()) {
      throw Problems.of(Problems.refused(refusal.get()));
    }
    return new Ways(ways);
  }

  /** What the products' cards say of the pieces; 422 at a product that is not there. */
  private Goods goods(List<QuestionedItem> items) {
    Map<String, Product> products =
        catalogue.findAll(items.stream().map(QuestionedItem::sku).toList());
    Goods goods = Goods.NONE;
    for (int i = 0; i < items.size(); i++) {
      Product product = products.get(items.get(i).sku());
      if (product == null) {
        throw Problems.of(
            Problems.refused(
                Refusal.of(
                        "unknown-product",
                        ClauseId.B_1_5_3,
                        "There is no such product: look it up in the catalogue.")
                    .at("items[" + i + "].sku")));
      }
      goods =
          goods.with(
              items.get(i).quantity(),
              product.card().weightGrams(),
              product.card().terms().oversize());
    }
    return goods;
  }

  /** Adds the way if it can be had; else says why not. */
  private Optional<Refusal> add(
      List<Way> ways,
      OfferEdition offer,
      TariffEdition tariff,
      WantedDelivery wanted,
      Goods goods,
      List<PickupPoint> points,
      Instant now) {
    Tenge contractFee = offer.deliveryFees().get(wanted.method());
    if (contractFee == null) {
      return Optional.empty();
    }
    return switch (DeliveryPricing.cost(
        tariff, wanted, goods, contractFee, offer.terms().delivery().byCarrier())) {
      case Charged charged -> {
        DeliveryPromise promise =
            pricing.promise(tariff, charged, offer.terms().delivery().longestPromiseDays(), now);
        ways.add(new Way(wanted.method(), promise.fee(), promise, points));
        yield Optional.empty();
      }
      case DeliveryCost.Refused(var refused) -> Optional.of(refused);
    };
  }
}
