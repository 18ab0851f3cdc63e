package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Allocation;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What one promotion takes off its lines, in whole tenge that add up to what it saves. */
@Clause({ClauseId.B_3_2, ClauseId.B_5_12})
final class Reduction {

  private final Promotion promotion;
  private final int[] lines;
  private final int[] pieces;
  private final long[] shares;

  private Reduction(Promotion promotion, int[] lines, int[] pieces, long[] shares) {
    this.promotion = promotion;
    this.lines = lines;
    this.pieces = pieces;
    this.shares = shares;
  }

  /** A saving on what a promotion took from the basket, over its lines in proportion. */
  static Reduction of(Promotion promotion, long saving, Basket basket) {
    // A price of its own for each piece is not shared with dearer or cheaper ones.
    long unshared = promotion.benefit() instanceof PiecePrice(var price) ? price.amount() : 0;
    int[] lines = basket.lines();
    int[] pieces = new int[lines.length];
    long[] weights = new long[lines.length];
    for (int i = 0; i < basket.size(); i++) {
      Portion portion = basket.portion(i);
      int at = lines.length == 1 ? 0 : Arrays.binarySearch(lines, portion.line());
      pieces[at] += basket.taken(i);
      weights[at] += (portion.price() - unshared) * basket.taken(i);
    }
    return new Reduction(promotion, lines, pieces, Allocation.proportional(saving, weights));
  }

  /**
   * A sum off what lines still cost, in proportion.
   *
   * @param lines those that take part, ascending
   * @param nets what every line of the cart costs
   */
  static Reduction of(Promotion promotion, long sum, int[] lines, long[] nets, Cart cart) {
    return new Reduction(
        promotion,
        lines,
        IntStream.of(lines).map(line -> cart.lines().get(line).pieces()).toArray(),
        Allocation.proportional(sum, IntStream.of(lines).mapToLong(line -> nets[line]).toArray()));
  }

  Promotion promotion() {
    return promotion;
  }

  long share(int line) {
    int at = Arrays.binarySearch(lines, line);
    return at < 0 ? 0 : shares[at];
  }

  int pieces(int line) {
    int at = Arrays.binarySearch(lines, line);
    return at < 0 ? 0 : pieces[at];
  }

  long saved() {
    return LongStream.of(shares).sum();
  }

  /** Pieces in all; of a bundle, its sets. */
  long piecesInAll() {
    long all = IntStream.of(pieces).sum();
    return promotion.benefit() instanceof SetPrice(var parts, _, _)
        ? all / parts.stream().mapToInt(Part::pieces).sum()
        : all;
  }

  void takeOff(long[] nets) {
    for (int i = 0; i < lines.length; i++) {
      nets[lines[i]] -= shares[i];
    }
  }

  void putBack(long[] nets) {
    for (int i = 0; i < lines.length; i++) {
      nets[lines[i]] += shares[i];
    }
  }
}
