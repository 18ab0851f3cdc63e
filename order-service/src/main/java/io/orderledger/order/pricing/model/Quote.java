package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart costs, and why. The same cart, promotions and uses give the same quote for ever.
 *
 * @param promotionEdition the promotions' edition it was made from
 * @param lines as in the cart
 * @param goods what the goods cost at their own prices
 * @param discount what promotions take off the goods
 * @param delivery as in the cart
 * @param total goods less discount, and delivery
 * @param payable what is left to pay when the certificates have paid
 * @param applied promotions that reduce something, by id
 * @param notApplied promotions and codes that do not apply although the goods or the buyer's code
 *     called for them
 * @param uses what an order at this price takes of the promotions' counters
 * @param priceErrors lines whose own price is obviously wrong: a person must look at the order
 */
@Clause({ClauseId.B_2_8, ClauseId.B_3_2})
public record Quote(
    String offerEdition,
    String promotionEdition,
    List<Line> lines,
    List<Gift> gifts,
    Tenge goods,
    Tenge discount,
    Tenge delivery,
    Tenge total,
    List<Paid> certificates,
    Tenge payable,
    List<Applied> applied,
    List<NotApplied> notApplied,
    List<Uses.Use> uses,
    List<PriceError> priceErrors) {

  /**
   * A line of the cart, priced.
   *
   * @param line counts from 1
   * @param gross what its pieces cost at their own price
   * @param net what they cost after all discounts
   * @param discounts in the order in which they were taken
   * @param alternatives what was not chosen for it, by id
   */
  public record Line(
      int line,
      String sku,
      int pieces,
      Tenge unitPrice,
      Tenge gross,
      Tenge net,
      List<Discount> discounts,
      List<Alternative> alternatives) {}

  /**
   * A line's share of what a promotion saves.
   *
   * @param pieces of the line that the promotion reduces
   */
  public record Discount(PromotionId promotion, int pieces, Tenge amount) {}

  /**
   * A promotion that might have been applied to the line instead.
   *
   * @param dearerBy how much more the order would cost then; zero when it is all the same
   */
  public record Alternative(PromotionId promotion, Tenge dearerBy) {}

  /**
   * A gift with what its return needs (B-3.5).
   *
   * @param retail what a piece costs at its own price when the order is placed
   * @param threshold what the goods that are kept must cost; zero when only the main goods count
   * @param mainLines the lines that it comes with, from 1
   */
  @Clause(ClauseId.B_3_5)
  public record Gift(
      PromotionId promotion,
      String sku,
      int pieces,
      Tenge retail,
      Tenge threshold,
      List<Integer> mainLines) {}

  /**
   * A promotion that reduces the price.
   *
   * @param benefit as it was published, so that a return can be reckoned by it
   * @param lapsed what of a coupon goes lost, as there is no change; else zero
   */
  public record Applied(
      PromotionId promotion,
      Kind kind,
      @Nullable String code,
      Benefit benefit,
      Tenge discount,
      Tenge lapsed) {}

  /**
   * A promotion, code or certificate that does not apply.
   *
   * @param what the promotion's id, the code as entered, or the certificate's number
   * @param code that calls for it; null when it would apply by itself
   */
  public record NotApplied(String what, @Nullable String code, Refusal why) {}

  /**
   * What a certificate pays (B-3.4).
   *
   * @param ofLines of each line, in their order
   * @param left what stays on it
   */
  @Clause(ClauseId.B_3_4)
  public record Paid(
      String certificate, Tenge amount, List<Tenge> ofLines, Tenge ofDelivery, Tenge left) {}

  /**
   * A price that nobody meant (B-3.9).
   *
   * @param line counts from 1
   * @param usual what it usually costs; null when the price is wrong in itself
   */
  @Clause(ClauseId.B_3_9)
  public record PriceError(int line, Tenge price, @Nullable Tenge usual) {}

  public Quote {
    lines = List.copyOf(lines);
    gifts = List.copyOf(gifts);
    certificates = List.copyOf(certificates);
    applied = List.copyOf(applied);
    notApplied = List.copyOf(notApplied);
    uses = List.copyOf(uses);
    priceErrors = List.copyOf(priceErrors);
  }
}
