package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a promotion must be, so that pricing never meets an impossible one. */
@Clause({ClauseId.B_3_1, ClauseId.B_3_2, ClauseId.B_3_3, ClauseId.B_3_6})
public final class PromotionRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int ALL_PERCENT = 100;

  private final Promotion promotion;
  private final List<Fault> faults = new ArrayList<>();

  private PromotionRules(Promotion promotion) {
    this.promotion = promotion;
  }

  /**
   * What is wrong with a promotion.
   *
   * @param field the promotion's component
   */
  public record Fault(String field, String message) {}

  /** All that is wrong with a promotion; empty when it is possible. */
  public static List<Fault> faults(Promotion promotion) {
    PromotionRules rules = new PromotionRules(promotion);
    rules.checkNames();
    rules.checkKind();
    rules.checkBenefit();
    rules.checkStacking();
    rules.checkLimits();
    return List.copyOf(rules.faults);
  }

  private void checkNames() {
    demand(isName(promotion.id().value()), "id", "1 to 64 letters, digits, '.', '_' or '-'.");
    String code = promotion.code();
    demand(code == null || isName(code), "code", "1 to 64 letters, digits, '.', '_' or '-'.");
  }

  private void checkKind() {
    Benefit benefit = promotion.benefit();
    boolean hasCode = promotion.code() != null;
    switch (promotion.kind()) {
      case ITEM_SALE -> demand(!hasCode, "code", "A sale of goods needs no code.");
      case PROMO_CODE -> demand(hasCode, "code", "A promo code needs its code.");
      case COUPON -> {
        demand(hasCode, "code", "A coupon needs its number.");
        demand(benefit instanceof AmountOff, "benefit", "A coupon is a sum.");
      }
      case PERSONAL ->
          demand(!promotion.holders().isEmpty(), "holders", "A personal discount is somebody's.");
      case VOLUME ->
          demand(benefit instanceof CheapestFree, "benefit", "Some pieces of several are free.");
      case BUNDLE -> demand(benefit instanceof SetPrice, "benefit", "A bundle is a set's price.");
      case SEASONAL ->
          demand(
              promotion.period().from() != null && promotion.period().until() != null,
              "period",
              "A season begins and ends.");
      case PRE_ORDER ->
          demand(promotion.scope().preOrdersOnly(), "scope", "It is for pre-orders only.");
      case PARTNER ->
          demand(promotion.only().containsKey(Facet.PARTNER), "only", "Say which partner's.");
      case GIFT_WITH_PURCHASE ->
          demand(benefit instanceof Gift, "benefit", "Say what is given, and how many.");
    }
    if (benefit instanceof SetPrice) {
      demand(promotion.kind() == Kind.BUNDLE, "kind", "A set's price is a bundle.");
    }
    if (benefit instanceof Gift) {
      demand(promotion.kind() == Kind.GIFT_WITH_PURCHASE, "kind", "It is a gift with purchase.");
    }
  }

  private void checkBenefit() {
    switch (promotion.benefit()) {
      case PercentOff(int percent) ->
          demand(percent >= 1 && percent <= ALL_PERCENT, "benefit", "1 to 100 percent.");
      case AmountOff(var amount) -> demand(amount.isPositive(), "benefit", "A sum above zero.");
      case PiecePrice(var price) -> demand(price.isPositive(), "benefit", "A price above zero.");
      case CheapestFree(int pieces, int paid) ->
          demand(paid >= 1 && paid < pieces, "benefit", "At least one of them paid, one free.");
      case SetPrice(var parts, var price, _) -> {
        demand(price.isPositive(), "benefit", "A price above zero.");
        demand(
            parts.stream().allMatch(part -> part.pieces() >= 1)
                && parts.stream().mapToInt(Part::pieces).sum() >= 2,
            "benefit",
            "A set has two pieces or more.");
        demand(
            parts.stream().map(Part::sku).distinct().count() == parts.size(),
            "benefit",
            "A product is one part of the set.");
      }
      case Gift(_, int pieces) -> demand(pieces >= 1, "benefit", "At least one piece.");
    }
  }

  private void checkStacking() {
    if (!promotion.stackable()) {
      return;
    }
    boolean isSumOff =
        promotion.benefit() instanceof PercentOff || promotion.benefit() instanceof AmountOff;
    demand(
        isSumOff || promotion.benefit() instanceof Gift,
        "stackable",
        "Only percentages, sums and gifts come on top of something else.");
    demand(
        !isSumOff || promotion.limits().keySet().stream().noneMatch(Limit::countsPieces),
        "limits",
        "What comes on top is taken off sums, not pieces: limit its uses.");
  }

  private void checkLimits() {
    demand(!promotion.minimum().isNegative(), "minimum", "Zero or more.");
    var from = promotion.period().from();
    var until = promotion.period().until();
    demand(
        from == null || until == null || from.isBefore(until),
        "period",
        "It ends after it begins.");
    demand(
        promotion.limits().values().stream().allMatch(most -> most >= 1), "limits", "1 or more.");
    demand(
        promotion.only().values().stream().noneMatch(Set::isEmpty),
        "only",
        "A limit without a value shuts everybody out: leave it away.");
  }

  private void demand(boolean holds, String field, String message) {
    if (!holds) {
      faults.add(new Fault(field, message));
    }
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
