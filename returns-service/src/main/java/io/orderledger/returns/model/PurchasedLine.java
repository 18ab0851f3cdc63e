package io.orderledger.returns.model;

import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order.
 *
 * @param net what all its pieces cost together after discounts
 * @param noReturnGround why its goods of proper quality cannot go back; null when they can
 * @param unitPrice what a piece costs at its own price; zero in records of before it was needed,
 *     which know no gifts
 * @param sets the sets that pieces of it were bought in; empty when in none
 * @param gift what it came free with; null when it is no gift
 */
public record PurchasedLine(
    int line,
    String sku,
    int quantity,
    Tenge net,
    @Nullable String noReturnGround,
    Tenge unitPrice,
    List<InSet> sets,
    @Nullable Gift gift) {

  // A record's component is null when JSON leaves it out, whatever its type says.
  public PurchasedLine {
    unitPrice = unitPrice == null ? Tenge.ZERO : unitPrice;
    sets = sets == null ? List.of() : List.copyOf(sets);
  }

  /** A line that was bought by itself. */
  public PurchasedLine(
      int line, String sku, int quantity, Tenge net, @Nullable String noReturnGround) {
    this(line, sku, quantity, net, noReturnGround, Tenge.ZERO, List.of(), null);
  }

  /** Its pieces that were bought beside all sets. */
  int beside() {
    return quantity - sets.stream().mapToInt(InSet::pieces).sum();
  }

  /** What those cost after discounts. */
  Tenge netBeside() {
    return net.minus(Tenge.sum(sets.stream().map(InSet::net).toList()));
  }

  boolean isIn(String set) {
    return sets.stream().anyMatch(part -> part.set().equals(set));
  }
}
