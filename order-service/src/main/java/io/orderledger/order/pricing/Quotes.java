package io.orderledger.order.pricing;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.Product;
import io.orderledger.order.catalogue.ProductCard;
import io.orderledger.order.model.LineRules;
import io.orderledger.order.model.PreOrders;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.Facet;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.Fingerprints;
import io.orderledger.order.promotion.Promotions;
import io.orderledger.order.tariff.DeliveryPricing;
import io.orderledger.order.tariff.model.Goods;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.order.view.OrderList;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices wishes at the catalogue's prices and by the promotions of this moment (B-3.10). */
@Component
@Clause({ClauseId.B_1_7, ClauseId.B_2_12, ClauseId.B_3_10, ClauseId.B_3_13, ClauseId.B_6_4})
public class Quotes {

  private final Catalogue catalogue;
  private final Promotions promotions;
  private final Fingerprints fingerprints;
  private final OrderList orders;
  private final DeliveryPricing deliveries;
  private final PreOrderDays preOrders;

  public Quotes(
      Catalogue catalogue,
      Promotions promotions,
      Fingerprints fingerprints,
      OrderList orders,
      DeliveryPricing deliveries,
      PreOrderDays preOrders) {
    this.catalogue = catalogue;
    this.promotions = promotions;
    this.fingerprints = fingerprints;
    this.orders = orders;
    this.deliveries = deliveries;
    this.preOrders = preOrders;
  }

  /** What the wish costs under an edition; 422 where it names what cannot be had. */
  public Priced price(OfferEdition edition, Wish wish) {
    Map<String, Product> products =
        catalogue.findAll(wish.items().stream().map(Wish.Item::sku).toList());
    List<PricedItem> items = new ArrayList<>();
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < wish.items().size(); i++) {
      Wish.Item item = wish.items().get(i);
      ProductCard card = card(products.get(item.sku()), edition, "items[" + i + "].sku");
      items.add(
          item(item.sku(), card, item.quantity())
              .suppliedAs(
                  preOrders.of(
                      card, edition, wish.delivery(), wish.at(), Almaty.dateOf(wish.at()))));
    }
    LineRules.whyNot(items).ifPresent(Quotes::refuse);
    // Gifts ride along: what is free costs nothing to bring either.
    Goods goods = Goods.NONE;
    for (PricedItem item : items) {
      ProductCard card = Objects.requireNonNull(products.get(item.sku())).card();
      lines.add(line(item, card));
      goods = goods.with(item.quantity(), card.weightGrams(), card.terms().oversize());
    }
    DeliveryPromise promise =
        PreOrders.promise(
            deliveries.promise(
                wish.delivery(),
                goods,
                deliveryFee(edition, wish.delivery().method()),
                edition.terms().delivery(),
                wish.at()),
            items,
            wish.delivery());
    PromotionSet set = promotions.inForce(edition.sellerId());
    Cart bare = cart(edition, wish, lines, promise.fee(), set, Map.of());
    Map<String, Product> shelf = shelf(set, bare, edition);
    Cart cart =
        shelf.isEmpty() ? bare : cart(edition, wish, lines, promise.fee(), set, prices(shelf));
    Uses uses = promotions.uses(set, cart);
    PricingTerms terms = edition.pricing();
    Quote quote = Quoting.quote(set, terms, cart, uses);
    List<PricedItem> gifts =
        quote.gifts().stream()
            .map(
                gift ->
                    item(
                        gift.sku(),
                        Objects.requireNonNull(shelf.get(gift.sku())).card(),
                        gift.pieces()))
            .toList();
    return new Priced(
        items, gifts, PriceBasis.of(set.edition(), terms, cart, uses), quote, promise);
  }

  static ProductCard card(@Nullable Product product, OfferEdition edition, String field) {
    if (product == null || !product.card().sellerId().equals(edition.sellerId())) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "unknown-product",
                      ClauseId.B_1_5_3,
                      "The seller has no such product: look it up in the catalogue.")
                  .at(field)));
    }
    if (product.paused()) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "sales-paused",
                      ClauseId.B_2_12,
                      "The product is not on sale for now: leave it out, or come back later.")
                  .at(field)));
    }
    return product.card();
  }

  static PricedItem item(String sku, ProductCard card, int quantity) {
    return new PricedItem(sku, card.name(), quantity, card.price(), card.noReturnGround());
  }

  static CartLine line(PricedItem item, ProductCard card) {
    return new CartLine(
        item.sku(),
        Set.copyOf(card.categories()),
        item.quantity(),
        item.unitPrice(),
        card.terms().usualPrice(),
        item.supply() != null);
  }

  private Cart cart(
      OfferEdition edition,
      Wish wish,
      List<CartLine> lines,
      Tenge delivery,
      PromotionSet set,
      Map<String, Tenge> shelf) {
    return new Cart(
        buyer(wish, set),
        lines,
        delivery,
        wish.codes(),
        List.of(),
        shelf,
        wish.at(),
        edition.edition());
  }

  private Buyer buyer(Wish wish, PromotionSet set) {
    Map<Facet, Set<String>> circumstances = new EnumMap<>(Facet.class);
    circumstances.put(Facet.CHANNEL, Set.of(wish.channel().name()));
    goTo(wish.delivery(), circumstances);
    if (wish.partner() != null) {
      circumstances.put(Facet.PARTNER, Set.of(wish.partner()));
    }
    if (set.asksFor(Facet.CUSTOMER_STATUS)) {
      boolean existing = orders.isKnownCustomer(wish.customerId());
      circumstances.put(Facet.CUSTOMER_STATUS, Set.of(existing ? "existing" : "new"));
    }
    return new Buyer(
        wish.customerId(),
        wish.address() == null ? null : fingerprints.of("address", wish.address().value()),
        wish.device() == null ? null : fingerprints.of("device", wish.device()),
        circumstances);
  }

  /** Where the goods go and how is a circumstance that promotions can be limited to. */
  static void goTo(WantedDelivery delivery, Map<Facet, Set<String>> circumstances) {
    circumstances.put(Facet.DELIVERY_SERVICE, Set.of(delivery.method().name()));
    Place place = delivery.place();
    put(circumstances, Facet.COUNTRY, place == null ? null : place.country());
    put(circumstances, Facet.REGION, place == null ? null : place.region());
    put(circumstances, Facet.CITY, place == null ? null : place.city());
  }

  private static void put(
      Map<Facet, Set<String>> circumstances, Facet facet, @Nullable String value) {
    if (value == null) {
      circumstances.remove(facet);
    } else {
      circumstances.put(facet, Set.of(value));
    }
  }

  private Map<String, Product> shelf(PromotionSet set, Cart cart, OfferEdition edition) {
    return gifts(catalogue, set.giftsFor(cart), edition);
  }

  /** The seller's products of these SKUs; those that are gone cannot be had as gifts. */
  static Map<String, Product> gifts(Catalogue catalogue, Set<String> wanted, OfferEdition edition) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, Product> found = new HashMap<>(catalogue.findAll(wanted));
    found.values().removeIf(product -> !product.card().sellerId().equals(edition.sellerId()));
    return found;
  }

  static Map<String, Tenge> prices(Map<String, Product> shelf) {
    Map<String, Tenge> prices = HashMap.newHashMap(shelf.size());
    shelf.forEach((sku, product) -> prices.put(sku, product.card().price()));
    return prices;
  }

  /** What the edition names for the way of delivery; 422 when it does not offer it. */
  static Tenge deliveryFee(OfferEdition edition, DeliveryMethod method) {
    Tenge fee = edition.deliveryFees().get(method);
    if (fee == null) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "delivery-not-offered",
                      ClauseId.B_1_7,
                      "The seller does not deliver in this way: " + edition.deliveryFees().keySet())
                  .at("delivery.method")));
    }
    return fee;
  }

  private static void refuse(Refusal refusal) {
    throw Problems.of(Problems.refused(refusal));
  }
}
