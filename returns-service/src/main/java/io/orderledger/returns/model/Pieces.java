package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import java.util.Collection;

/** Counts pieces of a line. */
final class Pieces {

  private Pieces() {}

  static int of(Collection<Items> items, int line) {
    return items.stream().filter(item -> item.line() == line).mapToInt(Items::quantity).sum();
  }
}
