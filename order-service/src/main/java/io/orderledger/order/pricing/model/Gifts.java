package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Gifts with the purchase. They take nothing off any line and so compete only with each other: of
 * those that do not stack the buyer gets the dearest, ties by id.
 */
@Clause(ClauseId.B_3_5)
final class Gifts {

  private final Cart cart;
  private final List<Promotion> given = new ArrayList<>();
  private final List<Promotion> passedOver;

  /**
   * Chooses the gifts.
   *
   * @param promotions may all apply, by id
   */
  Gifts(Cart cart, List<Promotion> promotions) {
    this.cart = cart;
    promotions.stream().filter(Promotion::stackable).forEach(given::add);
    promotions.stream()
        .filter(promotion -> !promotion.stackable())
        .min(Comparator.comparing(this::value).reversed().thenComparing(Promotion::id))
        .ifPresent(given::add);
    given.sort(Comparator.comparing(Promotion::id));
    passedOver = promotions.stream().filter(promotion -> !given.contains(promotion)).toList();
  }

  List<Promotion> given() {
    return given;
  }

  List<Promotion> passedOver() {
    return passedOver;
  }

  List<Quote.Gift> quoted() {
    return given.stream()
        .map(
            promotion ->
                new Quote.Gift(
                    promotion.id(),
                    gift(promotion).sku(),
                    gift(promotion).pieces(),
                    retail(promotion),
                    promotion.minimum(),
                    IntStream.range(0, cart.lines().size())
                        .filter(line -> promotion.covers(cart.lines().get(line)))
                        .map(line -> line + 1)
                        .boxed()
                        .toList()))
        .toList();
  }

  private Tenge value(Promotion promotion) {
    return retail(promotion).times(gift(promotion).pieces());
  }

  private Tenge retail(Promotion promotion) {
    return Objects.requireNonNull(cart.shelf().get(gift(promotion).sku()));
  }

  static Benefit.Gift gift(Promotion promotion) {
    return (Benefit.Gift) promotion.benefit();
  }
}
