package io.orderledger.order.pricing.model;

import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_5_12;

import io.orderledger.order.pricing.model.Quote.Alternative;
import io.orderledger.order.pricing.model.Quote.Discount;
import io.orderledger.order.pricing.model.Quote.NotApplied;
import io.orderledger.order.promotion.model.PromotionCommand;
import io.orderledger.order.promotion.model.PromotionCommand.ReleaseUse;
import io.orderledger.order.promotion.model.PromotionCommand.ReserveUse;
import io.orderledger.order.promotion.model.PromotionDecider;
import io.orderledger.order.promotion.model.PromotionEvent;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionPublished;
import io.orderledger.order.promotion.model.PromotionState;
import io.orderledger.order.promotion.model.PromotionState.Published;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What holds of every price, whatever is in the cart and whatever promotions there are. */
class PricingLawsTest {

  /** More of them: {@code -Dcarts=1000000}. */
  private static final int CARTS = Integer.getInteger("carts", 10_000);

  private static final OrderNumber ORDER = OrderNumber.ofIndex(271_828);
  private static final Instant AT = Instant.parse("2026-11-05T10:40:00Z");

  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @Test
  @Clause({B_2_8, B_3_2, B_3_3, B_5_12})
  void no_cart_and_no_promotions_break_the_laws_of_pricing() {
    for (int i = 0; i < CARTS; i++) {
      long seed = SEED + i;
      try {
        priceOneCart(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Repeat with -Dcarts=1 -Dseed=" + seed, broken);
      }
    }
  }

  private static void priceOneCart(RandomGenerator random) {
    RandomShop shop = new RandomShop(random);
    Cart cart = shop.cart();
    List<Promotion> promotions = shop.promotions();
    Uses uses = shop.uses(promotions);
    // Half of the carts are priced as if there were too many arrangements to try them all.
    int few = random.nextBoolean() ? BestChoice.FEW : 0;

    Quote quote = price(cart, promotions, uses, few);

    everythingAddsUp(cart, quote);
    noPriceIsBelowZero(quote);
    demand(quote.delivery().equals(cart.delivery()), "delivery is not touched");
    demand(
        quote.equals(price(cart, shuffled(promotions, random), uses, few)),
        "the order of the promotions makes no difference");
    for (Promotion promotion : promotions) {
      demand(
          !quote.total().isMoreThan(price(cart, List.of(promotion), uses, few).total()),
          "no single promotion is better: " + promotion.id());
    }
    for (Quote.Line line : quote.lines()) {
      demand(
          line.alternatives().stream().map(Alternative::dearerBy).noneMatch(Tenge::isNegative),
          "no single change is better");
    }
    everyPromotionIsAccountedFor(promotions, quote);
    theIndexMissesNothing(cart, promotions, uses);
    aCancellationGivesBackWhatWasTaken(promotions, quote);
  }

  private static void everythingAddsUp(Cart cart, Quote quote) {
    Tenge nets = Tenge.ZERO;
    Tenge shares = Tenge.ZERO;
    for (Quote.Line line : quote.lines()) {
      Tenge ofLine = Tenge.sum(line.discounts().stream().map(Discount::amount).toList());
      demand(line.gross().equals(line.net().plus(ofLine)), "a line's discounts explain its net");
      demand(
          line.discounts().stream().allMatch(discount -> discount.pieces() <= line.pieces()),
          "no more pieces are reduced than there are");
      nets = nets.plus(line.net());
      shares = shares.plus(ofLine);
    }
    Tenge applied = Tenge.sum(quote.applied().stream().map(Quote.Applied::discount).toList());
    demand(shares.equals(quote.discount()), "the shares are the discount");
    demand(applied.equals(quote.discount()), "what was applied is the discount");
    demand(quote.goods().equals(nets.plus(quote.discount())), "nets and discount are the goods");
    demand(quote.total().equals(nets.plus(cart.delivery())), "nets and delivery are the total");
  }

  private static void noPriceIsBelowZero(Quote quote) {
    demand(
        quote.lines().stream().noneMatch(line -> line.net().isNegative())
            && quote.lines().stream()
                .flatMap(line -> line.discounts().stream())
                .allMatch(discount -> discount.amount().isPositive()),
        "no price is below zero and no discount empty");
  }

  /** Every promotion that a code or the goods called for is applied, given or refused, once. */
  private static void everyPromotionIsAccountedFor(List<Promotion> promotions, Quote quote) {
    List<String> named = new ArrayList<>();
    quote.applied().forEach(applied -> named.add(applied.promotion().value()));
    quote.gifts().forEach(gift -> named.add(gift.promotion().value()));
    quote.notApplied().stream().map(NotApplied::what).forEach(named::add);
    demand(named.size() == named.stream().distinct().count(), "nothing is named twice: " + named);
    for (Promotion promotion : promotions) {
      demand(
          promotion.code() == null || named.contains(promotion.id().value()),
          "a code has an answer: " + promotion.id());
    }
  }

  private static void theIndexMissesNothing(Cart cart, List<Promotion> promotions, Uses uses) {
    Collection<Promotion> found = PromotionSet.of("p-1", promotions).withoutCodeFor(cart);
    Eligibility eligibility = new Eligibility(cart, uses);
    for (Promotion promotion : promotions) {
      demand(
          promotion.code() != null
              || found.contains(promotion)
              || eligibility.whyNot(promotion).isPresent(),
          "what may apply is found: " + promotion.id());
    }
  }

  /** What an order takes of each promotion's counts can be had again once it is cancelled. */
  private static void aCancellationGivesBackWhatWasTaken(List<Promotion> promotions, Quote quote) {
    for (Promotion promotion : promotions) {
      List<ReservedUse> taken =
          quote.uses().stream()
              .filter(use -> use.counter().promotion().equals(promotion.id()))
              .map(ReservedUse::of)
              .toList();
      PromotionState published =
          PromotionDecider.evolve(
              PromotionState.UNPUBLISHED, new PromotionPublished("goods", promotion, AT));
      PromotionState held = after(published, new ReserveUse(ORDER, taken, AT, AT));
      PromotionState back = after(held, new ReleaseUse(ORDER, AT));
      demand(
          taken.isEmpty() || held instanceof Published it && taken.equals(it.held().get(ORDER)),
          "what was counted can be taken: " + promotion.id());
      demand(
          back instanceof Published it
              && it.held().isEmpty()
              && it.taken().values().stream().allMatch(count -> count == 0),
          "what was taken is given back: " + promotion.id());
    }
  }

  private static PromotionState after(PromotionState state, PromotionCommand command) {
    return switch (PromotionDecider.decide(state, command)) {
      case Decision.Accepted<PromotionEvent>(var events) ->
          events.stream().reduce(state, PromotionDecider::evolve, (_, last) -> last);
      case Decision.Refused<PromotionEvent>(var refusal) ->
          throw new AssertionError(command + ": " + refusal.code());
    };
  }

  private static Quote price(Cart cart, List<Promotion> promotions, Uses uses, int few) {
    return Quoting.quote(PromotionSet.of("p-1", promotions), Shop.TERMS, cart, uses, few);
  }

  private static List<Promotion> shuffled(List<Promotion> promotions, RandomGenerator random) {
    List<Promotion> other = new ArrayList<>(promotions);
    Collections.shuffle(other, Random.from(random));
    return other;
  }

  private static void demand(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
