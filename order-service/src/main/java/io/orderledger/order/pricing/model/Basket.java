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
import java.util.Arrays;

/**
 * Portions in front of one promotion, dearest first: how many pieces of each it takes, and what it
 * saves on them. Filled anew for every question, because the search asks thousands of them.
 */
@Clause({ClauseId.B_3_1, ClauseId.B_3_2, ClauseId.B_3_4, ClauseId.B_3_6})
final class Basket {

  private final Portion[] portions;
  private final int[] taken;
  private int size;

  Basket(int capacity) {
    portions = new Portion[capacity];
    taken = new int[capacity];
  }

  void clear() {
    size = 0;
  }

  void add(Portion portion) {
    portions[size++] = portion;
  }

  int size() {
    return size;
  }

  Portion portion(int index) {
    return portions[index];
  }

  /** The lines in it, ascending. */
  int[] lines() {
    int[] lines = new int[size];
    for (int i = 0; i < size; i++) {
      lines[i] = portions[i].line();
    }
    if (size < 2) {
      return lines;
    }
    Arrays.sort(lines);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (lines[i] != lines[i - 1]) {
        lines[distinct++] = lines[i];
      }
    }
    return Arrays.copyOf(lines, distinct);
  }

  /** Pieces of a portion that the last question took. */
  int taken(int index) {
    return taken[index];
  }

  /**
   * What a benefit saves here, in tenge.
   *
   * @param most how many pieces it may take, or how many sets
   */
  long saving(Benefit benefit, long most) {
    return switch (benefit) {
      case PercentOff(int percent) -> percentOf(take(most), percent);
      case AmountOff(var amount) -> Math.min(amount.amount(), take(most));
      case PiecePrice(var price) -> takeAbove(price.amount(), most);
      case CheapestFree(int pieces, int paid) -> takeGroups(pieces, paid, most);
      case SetPrice set -> takeSets(set, most);
      case Gift _ -> 0;
    };
  }

  /** A percentage of a sum, half-up to a tenge. */
  static long percentOf(long sum, int percent) {
    return (sum * percent + 50) / 100;
  }

  private long take(long most) {
    long left = most;
    long sum = 0;
    for (int i = 0; i < size; i++) {
      taken[i] = (int) Math.min(left, portions[i].pieces());
      left -= taken[i];
      sum += portions[i].price() * taken[i];
    }
    return sum;
  }

  private long takeAbove(long price, long most) {
    long left = most;
    long saved = 0;
    for (int i = 0; i < size; i++) {
      long difference = portions[i].price() - price;
      taken[i] = difference > 0 ? (int) Math.min(left, portions[i].pieces()) : 0;
      left -= taken[i];
      saved += difference * taken[i];
    }
    return saved;
  }

  private long takeGroups(int group, int paid, long most) {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all += portions[i].pieces();
    }
    all = Math.min(all, most);
    long full = all - all % group;
    long place = 0;
    long saved = 0;
    for (int i = 0; i < size; i++) {
      taken[i] = (int) Math.min(full - place, portions[i].pieces());
      long free = freeUpTo(place + taken[i], group, paid) - freeUpTo(place, group, paid);
      saved += free * portions[i].price();
      place += taken[i];
    }
    return saved;
  }

  private static long freeUpTo(long place, int group, int paid) {
    return place / group * (group - paid) + Math.max(0, place % group - paid);
  }

  private long takeSets(SetPrice set, long most) {
    long sets = most;
    for (Part part : set.parts()) {
      long pieces = 0;
      for (int i = 0; i < size; i++) {
        if (portions[i].sku().equals(part.sku())) {
          pieces += portions[i].pieces();
        }
      }
      sets = Math.min(sets, pieces / part.pieces());
    }
    long retail = 0;
    for (Part part : set.parts()) {
      long left = sets * part.pieces();
      for (int i = 0; i < size; i++) {
        if (portions[i].sku().equals(part.sku())) {
          taken[i] = (int) Math.min(left, portions[i].pieces());
          left -= taken[i];
          retail += portions[i].price() * taken[i];
        }
      }
    }
    return Math.max(0, retail - sets * set.price().amount());
  }
}
