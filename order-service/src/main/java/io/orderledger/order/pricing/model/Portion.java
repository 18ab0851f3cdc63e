package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The pieces of one line that share one choice: a line is cut where a promotion cannot reduce all
 * its pieces, so that the rest is free for another one.
 *
 * @param line its place in the cart, from 0
 * @param price of a piece, in tenge
 */
record Portion(int line, String sku, long price, int pieces) {

  /** All portions of a cart, the dearest pieces first, then in the order of the lines. */
  static List<Portion> cut(Cart cart, List<Contender> contenders) {
    List<Portion> portions = new ArrayList<>();
    for (int line = 0; line < cart.lines().size(); line++) {
      CartLine of = cart.lines().get(line);
      TreeSet<Integer> cuts = new TreeSet<>();
      for (Contender contender : contenders) {
        if (contender.promotion().covers(of)) {
          cuts.add(reducible(contender, of, cart));
        }
      }
      cuts.add(of.pieces());
      int begun = 0;
      for (int cut : cuts.tailSet(1)) {
        portions.add(new Portion(line, of.sku(), of.unitPrice().amount(), cut - begun));
        begun = cut;
      }
    }
    portions.sort(Comparator.comparingLong(Portion::price).reversed());
    return portions;
  }

  /** How many pieces of a line a promotion can reduce when it has the whole cart to itself. */
  private static int reducible(Contender contender, CartLine line, Cart cart) {
    int most = (int) Math.min(line.pieces(), contender.most());
    return switch (contender.promotion().benefit()) {
      case PercentOff _, AmountOff _, PiecePrice _ -> most;
      case CheapestFree(int pieces, _) -> most - most % pieces;
      case SetPrice(var parts, _, _) -> setPieces(parts, contender.most(), line, cart);
      case Gift _ -> 0;
    };
  }

  private static int setPieces(List<Part> parts, long most, CartLine line, Cart cart) {
    long sets = most;
    int aSet = 0;
    for (Part part : parts) {
      int pieces =
          cart.lines().stream()
              .filter(each -> each.sku().equals(part.sku()))
              .mapToInt(CartLine::pieces)
              .sum();
      sets = Math.min(sets, pieces / part.pieces());
      aSet = part.sku().equals(line.sku()) ? part.pieces() : aSet;
    }
    return (int) sets * aSet;
  }

  long gross() {
    return price * pieces;
  }
}
