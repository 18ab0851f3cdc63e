package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Pieces of an order that are no longer the buyer's, by why: a return for defects breaks no set and
 * forfeits no gift (B-3.5, B-3.6).
 */
record GivenBack(List<Items> proper, List<Items> defective) {
  GivenBack {
    proper = List.copyOf(proper);
    defective = List.copyOf(defective);
  }

  static GivenBack in(Collection<OneReturn> returns) {
    List<Items> proper = new ArrayList<>();
    List<Items> defective = new ArrayList<>();
    returns.forEach(one -> (one.forDefects() ? defective : proper).addAll(one.items()));
    return new GivenBack(proper, defective);
  }

  GivenBack and(OneReturn one) {
    GivenBack other = in(List.of(one));
    return new GivenBack(joined(proper, other.proper), joined(defective, other.defective));
  }

  private static List<Items> joined(List<Items> some, List<Items> others) {
    List<Items> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  boolean isEmpty() {
    return proper.isEmpty() && defective.isEmpty();
  }

  int of(int line) {
    return proper(line) + defective(line);
  }

  /** Pieces that the buyer gave up though nothing was wrong with them. */
  int proper(int line) {
    return Pieces.of(proper, line);
  }

  int defective(int line) {
    return Pieces.of(defective, line);
  }
}
