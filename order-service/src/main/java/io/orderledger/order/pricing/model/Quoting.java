package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Quote.Applied;
import io.orderledger.order.pricing.model.Quote.NotApplied;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Prices a cart: finds what may apply, chooses what is best for the buyer, takes it off line by
 * line, lets certificates pay, and says why.
 */
@Clause({ClauseId.B_2_8, ClauseId.B_3_2, ClauseId.B_3_3})
public final class Quoting {

  private final PromotionSet promotions;
  private final Cart cart;
  private final Eligibility eligibility;
  private final List<Promotion> eligible = new ArrayList<>();
  private final List<NotApplied> notApplied = new ArrayList<>();

  private Quoting(PromotionSet promotions, Cart cart, Uses uses) {
    this.promotions = promotions;
    this.cart = cart;
    eligibility = new Eligibility(cart, uses);
  }

  /** What the cart costs. Every input that the price depends on is an argument. */
  public static Quote quote(PromotionSet promotions, PricingTerms terms, Cart cart, Uses uses) {
    return new Quoting(promotions, cart, uses).quote(terms, BestChoice.FEW);
  }

  /** The same, with another idea of how few arrangements are tried one by one. */
  static Quote quote(PromotionSet promotions, PricingTerms terms, Cart cart, Uses uses, int few) {
    return new Quoting(promotions, cart, uses).quote(terms, few);
  }

  private Quote quote(PricingTerms terms, int few) {
    collect();
    Stack stack = new Stack(cart, eligible.stream().filter(Quoting::comesOnTop).toList());
    Contest contest =
        new Contest(
            cart,
            eligible.stream()
                .filter(promotion -> !isGift(promotion) && !comesOnTop(promotion))
                .map(promotion -> new Contender(promotion, eligibility.piecesLeft(promotion)))
                .toList());
    Arrangement arrangement = new Arrangement(cart, contest, stack);
    BestChoice.make(arrangement, few);
    Alternatives alternatives = new Alternatives(arrangement);
    Gifts gifts = new Gifts(cart, eligible.stream().filter(Quoting::isGift).toList());

    long[] nets = cart.lines().stream().mapToLong(line -> line.gross().amount()).toArray();
    List<Reduction> reductions = new ArrayList<>(arrangement.reductions());
    reductions.forEach(reduction -> reduction.takeOff(nets));
    reductions.addAll(stack.takeOff(nets));
    explain(reductions, alternatives, gifts);
    reductions.removeIf(reduction -> reduction.saved() == 0);

    List<Tenge> netOfLines = LongStream.of(nets).mapToObj(Tenge::of).toList();
    Certificates certificates = new Certificates(cart, netOfLines);
    notApplied.addAll(certificates.refused());
    Tenge discount = cart.goods().minus(Tenge.sum(netOfLines));
    return new Quote(
        cart.offerEdition(),
        promotions.edition(),
        IntStream.range(0, nets.length)
            .mapToObj(line -> line(line, nets[line], reductions, alternatives))
            .toList(),
        gifts.quoted(),
        cart.goods(),
        discount,
        cart.delivery(),
        cart.goods().minus(discount).plus(cart.delivery()),
        certificates.paid(),
        certificates.payable(),
        reductions.stream().map(Quoting::applied).toList(),
        notApplied,
        uses(reductions, gifts),
        PriceErrors.in(cart, terms));
  }

  /** Sorts what the goods and codes call for into what may apply and what is refused. */
  private void collect() {
    List<Promotion> called = new ArrayList<>(promotions.withoutCodeFor(cart));
    for (String code : cart.codes()) {
      Optional<Promotion> promotion = promotions.withCode(code);
      promotion.ifPresentOrElse(
          called::add,
          () ->
              notApplied.add(
                  new NotApplied(
                      code,
                      code,
                      Refusal.of("unknown-code", ClauseId.B_3_3, "There is no such code."))));
    }
    called.sort(Comparator.comparing(Promotion::id));
    for (Promotion promotion : called) {
      eligibility
          .whyNot(promotion)
          .ifPresentOrElse(refusal -> refuse(promotion, refusal), () -> eligible.add(promotion));
    }
  }

  private void explain(List<Reduction> reductions, Alternatives alternatives, Gifts gifts) {
    alternatives.savingNothing().forEach(this::refuseAsUseless);
    reductions.stream()
        .filter(reduction -> reduction.saved() == 0)
        .forEach(reduction -> refuseAsUseless(reduction.promotion()));
    alternatives
        .passedOver()
        .forEach(
            (promotion, dearerBy) ->
                refuseAsWorse(promotion, "With it the order would cost " + dearerBy + " more."));
    gifts
        .passedOver()
        .forEach(promotion -> refuseAsWorse(promotion, "Another gift is worth more."));
  }

  private void refuseAsUseless(Promotion promotion) {
    refuse(
        promotion, Refusal.of("saves-nothing", ClauseId.B_3_2, "It takes nothing off this cart."));
  }

  private void refuseAsWorse(Promotion promotion, String message) {
    refuse(promotion, Refusal.of("not-best", ClauseId.B_3_2, message));
  }

  private void refuse(Promotion promotion, Refusal why) {
    notApplied.add(new NotApplied(promotion.id().value(), promotion.code(), why));
  }

  private Quote.Line line(
      int line, long net, List<Reduction> reductions, Alternatives alternatives) {
    CartLine of = cart.lines().get(line);
    return new Quote.Line(
        line + 1,
        of.sku(),
        of.pieces(),
        of.unitPrice(),
        of.gross(),
        Tenge.of(net),
        reductions.stream()
            .filter(reduction -> reduction.share(line) > 0)
            .map(
                reduction ->
                    new Quote.Discount(
                        reduction.promotion().id(),
                        reduction.pieces(line),
                        Tenge.of(reduction.share(line))))
            .toList(),
        alternatives.of(line));
  }

  private static Applied applied(Reduction reduction) {
    Promotion promotion = reduction.promotion();
    Tenge discount = Tenge.of(reduction.saved());
    Tenge lapsed =
        promotion.kind() == Kind.COUPON && promotion.benefit() instanceof AmountOff(var amount)
            ? amount.minus(discount)
            : Tenge.ZERO;
    return new Applied(
        promotion.id(), promotion.kind(), promotion.code(), promotion.benefit(), discount, lapsed);
  }

  private List<Uses.Use> uses(List<Reduction> reductions, Gifts gifts) {
    return Stream.concat(
            reductions.stream()
                .flatMap(
                    reduction ->
                        eligibility
                            .usesOf(reduction.promotion(), reduction.piecesInAll())
                            .stream()),
            gifts.given().stream()
                .flatMap(
                    promotion ->
                        eligibility.usesOf(promotion, Gifts.gift(promotion).pieces()).stream()))
        .toList();
  }

  private static boolean isGift(Promotion promotion) {
    return promotion.benefit() instanceof Benefit.Gift;
  }

  private static boolean comesOnTop(Promotion promotion) {
    return promotion.stackable() && !isGift(promotion);
  }
}
