package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import java.time.LocalDate;
import java.util.List;

/**
 * Items that reached the buyer together.
 *
 * @param day the Almaty day of it: day 0 of their window (B-9.1)
 */
public record HandOver(String shipmentId, List<Items> items, LocalDate day) {
  public HandOver {
    items = List.copyOf(items);
  }

  int pieces(int line) {
    return Pieces.of(items, line);
  }
}
