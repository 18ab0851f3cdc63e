package io.orderledger.order.pricing;

import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.pricing.model.Quote;
import java.util.List;

/**
 * A wish with its price.
 *
 * @param items in the wish's order
 * @param gifts in the quote's order
 */
public record Priced(
    List<PricedItem> items, List<PricedItem> gifts, PriceBasis basis, Quote quote) {

  public Priced {
    items = List.copyOf(items);
    gifts = List.copyOf(gifts);
  }
}
