package io.orderledger.order.pricing;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.Product;
import io.orderledger.order.catalogue.ProductCard;
import io.orderledger.order.model.LineRules;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.PreOrders;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PriceRecord;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.Shortfall;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.pricing.EditWish.Redirection;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.Facet;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.Fingerprints;
import io.orderledger.order.promotion.Promotions;
import io.orderledger.order.store.Editable;
import io.orderledger.order.tariff.DeliveryPricing;
import io.orderledger.order.tariff.model.Goods;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prices edits of placed orders. What an order has already keeps its price, and everything is
 * reckoned as at the placement: its offer edition, its promotions, its tariff (B-2.8, B-4.3). What
 * is new costs what it costs now.
 */
@Component
@Clause({ClauseId.B_2_8, ClauseId.B_4_3, ClauseId.B_15_1})
public class EditQuotes {

  private final Catalogue catalogue;
  private final OfferArchive offers;
  private final Promotions promotions;
  private final Fingerprints fingerprints;
  private final DeliveryPricing deliveries;
  private final PreOrderDays preOrders;

  EditQuotes(
      Catalogue catalogue,
      OfferArchive offers,
      Promotions promotions,
      Fingerprints fingerprints,
      DeliveryPricing deliveries,
      PreOrderDays preOrders) {
    this.catalogue = catalogue;
    this.offers = offers;
    this.promotions = promotions;
    this.fingerprints = fingerprints;
    this.deliveries = deliveries;
    this.preOrders = preOrders;
  }

  /** An order as it must be recorded to be edited. */
  private record Before(
      OrderHistory.Current now, PriceRecord price, DeliveryPromise promise, WantedDelivery way) {

    static Before of(OrderHistory order) {
      OrderContent content = Editable.content(order);
      return new Before(
          order.current(), content.price(), content.deliveryPromise(), content.delivery());
    }

    Cart cart() {
      return price.basis().cart();
    }

    /** What was chosen, and what came instead of what was out of stock. */
    Map<String, OrderLine> chosen() {
      Map<String, OrderLine> chosen = new HashMap<>();
      now.chosen().forEach(line -> chosen.put(line.sku(), line));
      return chosen;
    }

    /** How that is priced; what is all gone would be new again. */
    Map<String, CartLine> cartLines() {
      Map<String, CartLine> lines = new HashMap<>();
      cart().lines().forEach(line -> lines.put(line.sku(), line));
      for (Shortfall shortfall : now.shortfalls()) {
        Replacement replacement = shortfall.replacement();
        if (replacement != null) {
          lines.put(replacement.sku(), replacement.cartLine());
        }
      }
      lines.keySet().retainAll(chosen().keySet());
      return lines;
    }
  }

  /** What the order would cost; 422 where the wish names what cannot be had. */
  public Priced price(OrderHistory order, EditWish wish) {
    Before before = Before.of(order);
    OfferEdition edition = offers.ofOrder(order.placed());
    Map<String, OrderLine> chosen = before.chosen();
    Map<String, CartLine> known = before.cartLines();
    Set<String> skus = new TreeSet<>();
    wish.items().forEach(item -> skus.add(item.sku()));
    Map<String, Product> products = catalogue.findAll(skus);
    Instant ofTariff = order.placed().acceptance().moment();
    WantedDelivery way = wish.redirection() == null ? before.way() : wish.redirection().delivery();
    List<PricedItem> items = new ArrayList<>();
    for (int i = 0; i < wish.items().size(); i++) {
      Wish.Item item = wish.items().get(i);
      OrderLine line = chosen.get(item.sku());
      if (line == null) {
        ProductCard card = Quotes.card(products.get(item.sku()), edition, "items[" + i + "].sku");
        Supply supply = preOrders.of(card, edition, way, ofTariff, Almaty.dateOf(wish.at()));
        items.add(Quotes.item(item.sku(), card, item.quantity()).suppliedAs(supply));
      } else {
        PricedItem kept = kept(line, item.quantity());
        items.add(way.equals(before.way()) ? kept : preOrders.by(way, kept, edition, ofTariff));
      }
    }
    LineRules.whyNot(items)
        .ifPresent(
            refusal -> {
              throw Problems.of(Problems.refused(refusal));
            });
    List<CartLine> lines = new ArrayList<>();
    Goods goods = Goods.NONE;
    for (PricedItem item : items) {
      @Nullable Product product = products.get(item.sku());
      @Nullable CartLine cartLine = known.get(item.sku());
      lines.add(cartLine == null ? newLine(item, product) : pieces(cartLine, item.quantity()));
      if (product != null) { // One that left the catalogue weighs nothing more.
        ProductCard card = product.card();
        goods = goods.with(item.quantity(), card.weightGrams(), card.terms().oversize());
      }
    }
    boolean anew = !way.equals(before.way()) || !PreOrders.stay(before.now().chosen(), items);
    DeliveryPromise inStock =
        deliveries.promiseAgain(
            before.promise(),
            way,
            goods,
            Quotes.deliveryFee(edition, way.method()),
            edition.terms().delivery(),
            ofTariff,
            anew ? wish.at() : null);
    DeliveryPromise promise = anew ? PreOrders.promise(inStock, items, way) : inStock;
    return quoted(before, edition, wish, items, lines, promise);
  }

  private Priced quoted(
      Before before,
      OfferEdition edition,
      EditWish wish,
      List<PricedItem> items,
      List<CartLine> lines,
      DeliveryPromise promise) {
    PriceBasis basis = before.price().basis();
    PromotionSet set = promotions.ofEdition(edition.sellerId(), basis.promotionEdition());
    Buyer buyer = buyer(before.cart().buyer(), wish.redirection());
    Cart bare = cart(before.cart(), buyer, lines, promise.fee(), before.cart().shelf());
    Map<String, Product> shelf = Quotes.gifts(catalogue, set.giftsFor(bare), edition);
    Map<String, Tenge> prices = new HashMap<>(Quotes.prices(shelf));
    prices.putAll(before.cart().shelf()); // The price at placement prevails.
    Cart cart = cart(before.cart(), buyer, lines, promise.fee(), prices);
    Uses uses = ofOthers(promotions.uses(set, cart), ownUses(edition.sellerId(), before.price()));
    Quote quote = Quoting.quote(set, basis.terms(), cart, uses);
    return new Priced(
        items,
        quote.gifts().stream().map(gift -> gift(gift, prices, shelf, before)).toList(),
        PriceBasis.of(set.edition(), basis.terms(), cart, uses),
        quote,
        promise);
  }

  /** What the order as it is uses of the promotions; nothing when it is older than their count. */
  public List<Uses.Use> ownUses(OrderHistory order) {
    PriceRecord price = order.current().price();
    return price == null ? List.of() : ownUses(order.placed().sellerId(), price);
  }

  private List<Uses.Use> ownUses(String sellerId, PriceRecord price) {
    PriceBasis basis = price.basis();
    return Quoting.quote(
            promotions.ofEdition(sellerId, basis.promotionEdition()),
            basis.terms(),
            basis.cart(),
            basis.uses())
        .uses();
  }

  private static Uses ofOthers(Uses all, List<Uses.Use> own) {
    Map<Uses.Counter, Long> taken = new HashMap<>(all.taken());
    for (Uses.Use use : own) {
      taken.computeIfPresent(
          use.counter(), (_, count) -> count > use.amount() ? count - use.amount() : 0L);
    }
    return new Uses(taken);
  }

  private Buyer buyer(Buyer before, @Nullable Redirection to) {
    if (to == null) {
      return before;
    }
    Map<Facet, Set<String>> circumstances = new EnumMap<>(Facet.class);
    circumstances.putAll(before.circumstances());
    Quotes.goTo(to.delivery(), circumstances);
    return new Buyer(
        before.subject(),
        to.address() == null ? null : fingerprints.of("address", to.address().value()),
        before.device(),
        circumstances);
  }

  private static Cart cart(
      Cart before, Buyer buyer, List<CartLine> lines, Tenge delivery, Map<String, Tenge> shelf) {
    return new Cart(
        buyer,
        lines,
        delivery,
        before.codes(),
        before.certificates(),
        shelf,
        before.at(),
        before.offerEdition());
  }

  private static PricedItem kept(OrderLine line, int quantity) {
    return new PricedItem(
        line.sku(), line.name(), quantity, line.unitPrice(), line.noReturnGround(), line.supply());
  }

  private static CartLine pieces(CartLine line, int pieces) {
    return new CartLine(
        line.sku(),
        line.categories(),
        pieces,
        line.unitPrice(),
        line.usualPrice(),
        line.preOrder());
  }

  private static CartLine newLine(PricedItem item, @Nullable Product product) {
    if (product == null) {
      throw new IllegalStateException("Only what the order has can have left the catalogue.");
    }
    return Quotes.line(item, product.card());
  }

  private static PricedItem gift(
      Quote.Gift gift, Map<String, Tenge> prices, Map<String, Product> shelf, Before before) {
    Product product = shelf.get(gift.sku());
    OrderLine had =
        before.now().lines().stream()
            .filter(line -> line.sku().equals(gift.sku()))
            .findFirst()
            .orElse(null);
    Tenge price = prices.getOrDefault(gift.sku(), gift.retail());
    if (had != null) {
      return new PricedItem(gift.sku(), had.name(), gift.pieces(), price, had.noReturnGround());
    }
    if (product == null) {
      throw new IllegalStateException("A gift is on the shelf or in the order: " + gift.sku());
    }
    return new PricedItem(
        gift.sku(), product.card().name(), gift.pieces(), price, product.card().noReturnGround());
  }
}
