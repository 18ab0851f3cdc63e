package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.PartialReturn;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carts, promotions and quotes in few words, for tests. */
final class Shop {

  static final Instant NOON = Instant.parse("2026-11-21T07:00:00Z");
  static final String AIGERIM = "person-aigerim";
  static final PricingTerms TERMS = new PricingTerms(10);

  private Shop() {}

  static CartLine line(String sku, int pieces, long unitPrice, String... categories) {
    return new CartLine(sku, Set.of(categories), pieces, Tenge.of(unitPrice), null, false);
  }

  static Cart cart(CartLine... lines) {
    return new Cart(
        new Buyer(AIGERIM, "address-1", "device-1", Map.of()),
        List.of(lines),
        Tenge.ZERO,
        List.of(),
        List.of(),
        Map.of(),
        NOON,
        "2026-01");
  }

  static Draft sale(String id, Benefit benefit) {
    return new Draft(id, Kind.ITEM_SALE, null, benefit);
  }

  static Draft code(String code, Benefit benefit) {
    return new Draft("by-" + code, Kind.PROMO_CODE, code, benefit);
  }

  static Draft coupon(String number, long amount) {
    return new Draft("by-" + number, Kind.COUPON, number, off(amount));
  }

  static Draft bundle(String id, long price, PartialReturn partialReturn, Benefit.Part... parts) {
    return new Draft(
        id, Kind.BUNDLE, null, new SetPrice(List.of(parts), Tenge.of(price), partialReturn));
  }

  static Draft gift(String id, String sku) {
    return new Draft(id, Kind.GIFT_WITH_PURCHASE, null, new Gift(sku, 1));
  }

  static Benefit percent(int percent) {
    return new PercentOff(percent);
  }

  static Benefit off(long amount) {
    return new AmountOff(Tenge.of(amount));
  }

  static Quote quote(Cart cart, Draft... drafts) {
    return quote(cart, Uses.NONE, drafts);
  }

  static Quote quote(Cart cart, Uses uses, Draft... drafts) {
    return Quoting.quote(
        PromotionSet.of("promotions-1", List.of(drafts).stream().map(Draft::promotion).toList()),
        TERMS,
        cart,
        uses);
  }

  static List<Long> nets(Quote quote) {
    return quote.lines().stream().map(line -> line.net().amount()).toList();
  }

  static List<String> applied(Quote quote) {
    return quote.applied().stream().map(applied -> applied.promotion().value()).toList();
  }

  /** Why something does not apply: {@code what: code (clause)}. */
  static List<String> refusals(Quote quote) {
    return quote.notApplied().stream()
        .map(
            refused ->
                refused.what()
                    + ": "
                    + refused.why().code()
                    + (refused.why().clause() == null
                        ? ""
                        : " (" + refused.why().clause().id() + ")"))
        .toList();
  }

  /** A promotion on the way to being one. */
  static final class Draft {
    private Promotion promotion;

    Draft(String id, Kind kind, @Nullable String code, Benefit benefit) {
      promotion =
          new Promotion(
              new PromotionId(id),
              kind,
              code,
              benefit,
              Scope.ALL,
              Period.ALWAYS,
              Tenge.ZERO,
              Map.of(),
              Set.of(),
              Map.of(),
              false);
    }

    Promotion promotion() {
      return promotion;
    }

    Draft on(Scope scope) {
      return with(scope, promotion.period(), promotion.minimum(), promotion.stackable());
    }

    Draft during(Period period) {
      return with(promotion.scope(), period, promotion.minimum(), promotion.stackable());
    }

    Draft from(long minimum) {
      return with(promotion.scope(), promotion.period(), Tenge.of(minimum), promotion.stackable());
    }

    Draft stackable() {
      return with(promotion.scope(), promotion.period(), promotion.minimum(), true);
    }

    Draft only(Facet facet, String... values) {
      return with(Map.of(facet, Set.of(values)), promotion.holders(), promotion.limits());
    }

    Draft heldBy(String... holders) {
      return with(promotion.only(), Set.of(holders), promotion.limits());
    }

    Draft atMost(long most, Limit limit) {
      return with(promotion.only(), promotion.holders(), Map.of(limit, most));
    }

    private Draft with(Scope scope, Period period, Tenge minimum, boolean stackable) {
      promotion =
          new Promotion(
              promotion.id(),
              promotion.kind(),
              promotion.code(),
              promotion.benefit(),
              scope,
              period,
              minimum,
              promotion.only(),
              promotion.holders(),
              promotion.limits(),
              stackable);
      return this;
    }

    private Draft with(Map<Facet, Set<String>> only, Set<String> holders, Map<Limit, Long> limits) {
      promotion =
          new Promotion(
              promotion.id(),
              promotion.kind(),
              promotion.code(),
              promotion.benefit(),
              promotion.scope(),
              promotion.period(),
              promotion.minimum(),
              only,
              holders,
              limits,
              promotion.stackable());
      return this;
    }
  }

  /** The same cart with something else about it. */
  static Cart with(Cart cart, String... codes) {
    return new Cart(
        cart.buyer(),
        cart.lines(),
        cart.delivery(),
        List.of(codes),
        cart.certificates(),
        cart.shelf(),
        cart.at(),
        cart.offerEdition());
  }

  static Cart with(Cart cart, Tenge delivery) {
    return new Cart(
        cart.buyer(),
        cart.lines(),
        delivery,
        cart.codes(),
        cart.certificates(),
        cart.shelf(),
        cart.at(),
        cart.offerEdition());
  }

  static Cart with(Cart cart, Certificate... certificates) {
    return new Cart(
        cart.buyer(),
        cart.lines(),
        cart.delivery(),
        cart.codes(),
        List.of(certificates),
        cart.shelf(),
        cart.at(),
        cart.offerEdition());
  }

  static Cart with(Cart cart, Map<String, Tenge> shelf) {
    return new Cart(
        cart.buyer(),
        cart.lines(),
        cart.delivery(),
        cart.codes(),
        cart.certificates(),
        shelf,
        cart.at(),
        cart.offerEdition());
  }

  static Cart with(Cart cart, Buyer buyer) {
    return new Cart(
        buyer,
        cart.lines(),
        cart.delivery(),
        cart.codes(),
        cart.certificates(),
        cart.shelf(),
        cart.at(),
        cart.offerEdition());
  }

  static Cart at(Instant moment, Cart cart) {
    return new Cart(
        cart.buyer(),
        cart.lines(),
        cart.delivery(),
        cart.codes(),
        cart.certificates(),
        cart.shelf(),
        moment,
        cart.offerEdition());
  }
}
