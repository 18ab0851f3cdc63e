package io.orderledger.returns.model;

import io.orderledger.returns.model.RefundPart.Reason;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;

/**
 * What a return gives back, and why: what was paid for its goods, less what the kept goods cost
 * since sets are broken, less what is due for gifts that are kept. Never more is withheld than
 * there is to refund; what could not be withheld is withheld from the order's next return, and what
 * was withheld goes back when its reason is gone. So all returns of an order together, in whatever
 * order, give back exactly what was paid for the goods.
 *
 * <p>The delivery fee stays when goods of proper quality go back (M15); it goes back when all goods
 * went back for defects.
 */
@Clause({ClauseId.B_3_5, ClauseId.B_3_6, ClauseId.B_5_11, ClauseId.B_5_12, ClauseId.B_9_7})
public final class Reckoning {

  private final Known known;
  private final OneReturn one;
  private final GivenBack before;
  private final GivenBack after;
  private final List<RefundPart> parts = new ArrayList<>();

  private Reckoning(Known known, OneReturn one) {
    this.known = known;
    this.one = one;
    before = known.accepted();
    after = before.and(one);
  }

  /** The parts of the refund if a return that is not accepted yet were accepted now. */
  public static List<RefundPart> of(Known known, OneReturn one) {
    Reckoning reckoning = new Reckoning(known, one);
    reckoning.goods();
    reckoning.deliveryFee();
    List<Claim> claims = reckoning.claims();
    reckoning.giveBack(claims);
    reckoning.withhold(claims);
    return List.copyOf(reckoning.parts);
  }

  static Tenge sum(List<RefundPart> parts) {
    return Tenge.sum(parts.stream().map(RefundPart::amount).toList());
  }

  private void goods() {
    KeptGoods keptBefore = new KeptGoods(known.purchase(), before);
    KeptGoods keptAfter = new KeptGoods(known.purchase(), after);
    for (PurchasedLine line : known.purchase().lines()) {
      if (Pieces.of(one.items(), line.line()) > 0) {
        Tenge share = keptAfter.paidShare(line).minus(keptBefore.paidShare(line));
        parts.add(new RefundPart(Reason.PAID_SHARE, line.line(), share));
      }
    }
  }

  private void deliveryFee() {
    Tenge fee = known.purchase().deliveryFee();
    if (fee.isPositive() && one.forDefects() && nothingWasRight()) {
      parts.add(new RefundPart(Reason.DELIVERY_FEE, null, fee));
    }
  }

  private boolean nothingWasRight() {
    return known.purchase().lines().stream()
        .filter(line -> line.gift() == null)
        .allMatch(line -> after.defective(line.line()) == line.quantity());
  }

  /** What was withheld before for a reason that is gone. */
  private void giveBack(List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.open().isNegative()) {
        parts.add(new RefundPart(claim.reason(), claim.line(), claim.open().negated()));
      }
    }
  }

  private void withhold(List<Claim> claims) {
    for (Claim claim : claims) {
      Tenge withheld = claim.open().min(sum(parts));
      if (withheld.isPositive()) {
        parts.add(new RefundPart(claim.reason(), claim.line(), withheld.negated()));
      }
    }
  }

  /**
   * What the buyer owes by now, less what was withheld for it.
   *
   * @param open negative when too much was withheld
   */
  private record Claim(Reason reason, int line, Tenge open) {}

  private List<Claim> claims() {
    KeptGoods kept = new KeptGoods(known.purchase(), after);
    List<Claim> claims = new ArrayList<>();
    for (PurchasedLine line : known.purchase().lines()) {
      claims.add(claim(Reason.KEPT_AT_SINGLE_PRICE, line, kept.atSinglePrices(line)));
    }
    for (PurchasedLine line : known.purchase().lines()) {
      claims.add(claim(Reason.GIFT, line, GiftKept.due(known, line, after)));
    }
    return claims;
  }

  private Claim claim(Reason reason, PurchasedLine line, Tenge due) {
    return new Claim(reason, line.line(), due.minus(known.withheld(reason, line.line())));
  }
}
