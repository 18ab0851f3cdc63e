package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.PartialReturn;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Carts and promotions as nobody would think of them. */
final class RandomShop {

  private static final String[] CATEGORIES = {"red", "green", "blue"};
  private static final int PRODUCTS = 8;

  private final RandomGenerator random;

  RandomShop(RandomGenerator random) {
    this.random = random;
  }

  /** A cart of mostly a few lines, seldom many. */
  Cart cart() {
    int most = random.nextInt(20) == 0 ? 3 * PRODUCTS : PRODUCTS - 2;
    int size = 1 + random.nextInt(most);
    List<CartLine> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (lines.size() < size) {
      String sku = sku(3 * PRODUCTS);
      if (seen.add(sku)) {
        lines.add(
            Shop.line(
                sku,
                1 + random.nextInt(5),
                random.nextInt(10) == 0 ? random.nextInt(3) : 1 + random.nextInt(20_000),
                CATEGORIES[random.nextInt(CATEGORIES.length)]));
      }
    }
    Cart cart = Shop.cart(lines.toArray(CartLine[]::new));
    cart = Shop.with(cart, Tenge.of(random.nextInt(3000)));
    cart = Shop.with(cart, Map.of("S0", Tenge.of(random.nextInt(5000))));
    return Shop.with(cart, "CODE-0", "CODE-1", "CODE-2", "CODE-3", "CODE-4", "CODE-5");
  }

  /** A few promotions, each of any kind of benefit. */
  List<Promotion> promotions() {
    List<Promotion> promotions = new ArrayList<>();
    int size = random.nextInt(7);
    for (int i = 0; i < size; i++) {
      promotions.add(promotion(i));
    }
    return promotions;
  }

  private Promotion promotion(int i) {
    String name = "p" + random.nextInt(10) + '-' + i;
    int kind = random.nextInt(12);
    if (kind == 0) {
      return Shop.gift(name, "S0").from(random.nextInt(50_000)).promotion();
    }
    if (kind <= 2) {
      return Shop.bundle(
              name,
              1 + random.nextInt(20_000),
              PartialReturn.AT_SINGLE_PRICES,
              new Benefit.Part(sku(PRODUCTS / 2), 1 + random.nextInt(2)),
              new Benefit.Part("S" + (PRODUCTS / 2 + random.nextInt(PRODUCTS / 2)), 1))
          .promotion();
    }
    Benefit benefit = benefit(kind);
    Draft draft =
        random.nextBoolean()
            ? Shop.sale(name, benefit)
            : new Draft(name, Kind.PROMO_CODE, "code-" + i, benefit);
    draft.on(scope());
    if (random.nextInt(4) == 0) {
      draft.from(random.nextInt(30_000));
    }
    boolean stacks = benefit instanceof PercentOff || benefit instanceof AmountOff;
    if (stacks && random.nextInt(3) == 0) {
      return draft.stackable().promotion();
    }
    if (random.nextInt(4) == 0) {
      draft.atMost(
          1 + random.nextInt(6), random.nextBoolean() ? Limit.PIECES_OF_ORDER : Limit.STOCK);
    }
    return draft.promotion();
  }

  private Benefit benefit(int kind) {
    return switch (kind % 4) {
      case 0 -> new PercentOff(1 + random.nextInt(100));
      case 1 -> new AmountOff(Tenge.of(1 + random.nextInt(10_000)));
      case 2 -> new PiecePrice(Tenge.of(1 + random.nextInt(15_000)));
      default -> {
        int pieces = 2 + random.nextInt(3);
        yield new CheapestFree(pieces, 1 + random.nextInt(pieces - 1));
      }
    };
  }

  private Scope scope() {
    return switch (random.nextInt(4)) {
      case 0 -> Scope.ALL;
      case 1 -> Scope.ALL.without(sku(PRODUCTS));
      case 2 -> Scope.categories(CATEGORIES[random.nextInt(CATEGORIES.length)]);
      default ->
          new Scope(
              new HashSet<>(List.of(sku(PRODUCTS), sku(PRODUCTS))), Set.of(), Set.of(), false);
    };
  }

  /** Counters that were used a little before. */
  Uses uses(List<Promotion> promotions) {
    Map<Uses.Counter, Long> taken = new HashMap<>();
    for (Promotion promotion : promotions) {
      taken.put(new Uses.Counter(promotion.id(), Limit.STOCK, "all"), (long) random.nextInt(3));
    }
    return new Uses(taken);
  }

  private String sku(int among) {
    return "S" + random.nextInt(among);
  }
}
