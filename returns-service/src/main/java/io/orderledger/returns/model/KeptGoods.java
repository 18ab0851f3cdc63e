package io.orderledger.returns.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the buyer keeps of an order: whole sets, as long as what is kept makes them up; pieces that
 * were bought beside sets; and pieces of broken sets, which cost their single prices less their
 * share of order-wide discounts (B-3.6). Pieces of a line look alike, so this favours the buyer.
 *
 * <p>All sums are cumulative: what one return changes is the difference of two of these, so that
 * any order and size of the steps adds up to the whole.
 */
@Clause({ClauseId.B_3_6, ClauseId.B_5_12})
final class KeptGoods {

  private final Purchase purchase;
  private final GivenBack back;
  private final Map<String, Integer> wholeSets = new HashMap<>();

  KeptGoods(Purchase purchase, GivenBack back) {
    this.purchase = purchase;
    this.back = back;
    Map<Integer, Integer> free = new HashMap<>();
    purchase.lines().forEach(line -> free.put(line.line(), inPlace(line)));
    for (Map.Entry<String, Integer> set : sets(purchase).entrySet()) {
      int whole = set.getValue();
      for (PurchasedLine line : purchase.lines()) {
        for (InSet part : line.sets()) {
          if (part.set().equals(set.getKey())) {
            whole = Math.min(whole, free.getOrDefault(line.line(), 0) / aSet(part));
          }
        }
      }
      wholeSets.put(set.getKey(), whole);
      for (PurchasedLine line : purchase.lines()) {
        free.merge(line.line(), -whole * piecesOfASet(line, set.getKey()), Integer::sum);
      }
    }
  }

  /** The names of the purchase's sets, with how many of each there are. */
  static Map<String, Integer> sets(Purchase purchase) {
    Map<String, Integer> sets = new LinkedHashMap<>();
    purchase
        .lines()
        .forEach(line -> line.sets().forEach(part -> sets.putIfAbsent(part.set(), part.sets())));
    return sets;
  }

  /** A defective piece stays in its set, though it went back. */
  private int inPlace(PurchasedLine line) {
    return line.quantity() - back.proper(line.line());
  }

  private static int aSet(InSet part) {
    return part.pieces() / part.sets();
  }

  private static int piecesOfASet(PurchasedLine line, String set) {
    return line.sets().stream()
        .filter(part -> part.set().equals(set))
        .mapToInt(KeptGoods::aSet)
        .sum();
  }

  /** What was paid for the pieces of a line that went back; those beside sets go first. */
  Tenge paidShare(PurchasedLine line) {
    int left = back.of(line.line());
    int beside = Math.min(left, line.beside());
    Tenge paid = share(line.netBeside(), beside, line.beside());
    left -= beside;
    for (InSet part : line.sets()) {
      int pieces = Math.min(left, part.pieces());
      paid = paid.plus(share(part.net(), pieces, part.pieces()));
      left -= pieces;
    }
    return paid;
  }

  /** How much more than was paid for them the kept pieces of a line cost; never negative. */
  Tenge atSinglePrices(PurchasedLine line) {
    Tenge cost = Tenge.ZERO;
    int left = inPlace(line) - whole(line);
    int beside = Math.min(left, line.beside());
    left -= beside;
    int defective = back.defective(line.line());
    int broken = Math.max(0, left - defective);
    defective -= left - broken;
    int besideKept = Math.max(0, beside - defective);
    defective -= beside - besideKept;
    cost = cost.plus(rest(line.netBeside(), besideKept, line.beside()));
    for (InSet part : line.sets()) {
      int inWhole = wholeSets.getOrDefault(part.set(), 0) * aSet(part);
      int brokenHere = Math.min(broken, part.pieces() - inWhole);
      broken -= brokenHere;
      int defectiveHere = Math.min(defective, inWhole);
      defective -= defectiveHere;
      cost =
          cost.plus(rest(part.net(), inWhole - defectiveHere + brokenHere, part.pieces()))
              .plus(share(part.saved(), brokenHere, part.pieces()));
    }
    return cost.minus(line.net().minus(paidShare(line))).max(Tenge.ZERO);
  }

  private int whole(PurchasedLine line) {
    return line.sets().stream()
        .mapToInt(part -> wholeSets.getOrDefault(part.set(), 0) * aSet(part))
        .sum();
  }

  /** Kept pieces of a set that is whole no more, those of every line that has a part in it. */
  int broken(String set) {
    return purchase.lines().stream()
        .filter(line -> line.isIn(set))
        .mapToInt(
            line ->
                Math.max(
                    0, inPlace(line) - whole(line) - line.beside() - back.defective(line.line())))
        .sum();
  }

  /** What all returns together give back for the goods of a set's lines; below zero when less. */
  Tenge refund(String set) {
    return Tenge.sum(
        purchase.lines().stream()
            .filter(line -> line.isIn(set))
            .map(line -> paidShare(line).minus(atSinglePrices(line)))
            .toList());
  }

  /** What goods at such a price still cost when only so many of them are kept. */
  private static Tenge rest(Tenge net, int kept, int pieces) {
    return net.minus(share(net, pieces - kept, pieces));
  }

  private static Tenge share(Tenge net, int part, int pieces) {
    return pieces == 0 ? Tenge.ZERO : Allocation.share(net, part, pieces);
  }
}
