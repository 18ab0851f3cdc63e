package io.orderledger.benchmarks;

import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.PartialReturn;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.Facet;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A full cart, some hundred promotions that may apply to it, and as many as wanted that cannot. */
final class PricingShop {

  static final int LINES = 50;
  private static final int CATEGORIES = 10;

  private final List<Promotion> promotions = new ArrayList<>();

  /** A cart of fifty products in ten categories, with three codes. */
  static Cart cart() {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(
          new CartLine(
              "S" + i,
              Set.of("C" + i % CATEGORIES),
              1 + i % 4,
              Tenge.of(990 + 731L * (i * 17 % LINES)),
              null,
              false));
    }
    return new Cart(
        new Buyer("somebody", "address", "device", Map.of(Facet.CITY, Set.of("Almaty"))),
        lines,
        Tenge.of(1500),
        List.of("CODE-1", "CODE-2", "CODE-3"),
        List.of(),
        Map.of("MUG", Tenge.of(4000)),
        Instant.parse("2026-11-21T07:00:00Z"),
        "2026-01");
  }

  /**
   * Promotions in force.
   *
   * @param all how many, at least as many as may apply
   * @param onTop what the stackable percentage applies to
   */
  static PromotionSet promotions(int all, Scope onTop) {
    PricingShop shop = new PricingShop();
    shop.addThoseThatMayApply(onTop);
    shop.addThoseThatCannot(all - shop.promotions.size());
    return PromotionSet.of("bench", shop.promotions);
  }

  private void addThoseThatMayApply(Scope onTop) {
    for (int i = 0; i < LINES; i++) {
      add(Kind.ITEM_SALE, null, new PercentOff(5 + i % 20), Scope.skus("S" + i), Map.of(), false);
    }
    for (int i = 0; i < LINES / 2; i++) {
      add(
          Kind.ITEM_SALE,
          null,
          new PiecePrice(Tenge.of(900 + 650L * (i * 17 % LINES))),
          Scope.skus("S" + i),
          Map.of(Limit.STOCK, 3L),
          false);
    }
    for (int i = 0; i < CATEGORIES; i++) {
      Scope category = Scope.categories("C" + i);
      add(Kind.ITEM_SALE, null, new PercentOff(4 + i), category, Map.of(), false);
      if (i % 2 == 0) {
        add(Kind.VOLUME, null, new CheapestFree(3, 2), category, Map.of(), false);
        add(
            Kind.BUNDLE,
            null,
            new SetPrice(
                List.of(new Benefit.Part("S" + i, 1), new Benefit.Part("S" + (i + 1), 1)),
                Tenge.of(9000),
                PartialReturn.WHOLE_SET_ONLY),
            Scope.ALL,
            Map.of(),
            false);
      }
    }
    add(Kind.PROMO_CODE, "CODE-1", new AmountOff(Tenge.of(5000)), Scope.ALL, uses(), false);
    add(Kind.PROMO_CODE, "CODE-2", new PercentOff(12), Scope.categories("C3"), uses(), false);
    add(Kind.PROMO_CODE, "CODE-3", new PercentOff(5), onTop, uses(), true);
    add(Kind.ITEM_SALE, null, new PercentOff(3), Scope.ALL, Map.of(), false);
    add(Kind.GIFT_WITH_PURCHASE, null, new Gift("MUG", 1), Scope.ALL, Map.of(), false);
  }

  private void addThoseThatCannot(int count) {
    for (int i = 0; i < count; i++) {
      switch (i % 3) {
        case 0 -> add(Scope.skus("other-" + i), null);
        case 1 -> add(Scope.categories("other-" + i), null);
        default -> add(Scope.ALL, "OTHER-" + i);
      }
    }
  }

  private void add(Scope scope, @Nullable String code) {
    add(
        code == null ? Kind.ITEM_SALE : Kind.PROMO_CODE,
        code,
        new PercentOff(30),
        scope,
        Map.of(),
        false);
  }

  private static Map<Limit, Long> uses() {
    return Map.of(Limit.USES, 1_000L, Limit.USES_OF_CUSTOMER, 1L);
  }

  private void add(
      Kind kind,
      @Nullable String code,
      Benefit benefit,
      Scope scope,
      Map<Limit, Long> limits,
      boolean stackable) {
    promotions.add(
        new Promotion(
            new PromotionId("p-" + promotions.size()),
            kind,
            code,
            benefit,
            scope,
            Period.ALWAYS,
            Tenge.ZERO,
            Map.of(),
            Set.of(),
            limits,
            stackable));
  }
}
