package io.orderledger.order.pricing;

import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import java.util.List;

/**
 * A wish with its price.
 *
 * @param items in the wish's order
 * @param gifts in the quote's order
 * @param promise whose parts are the quote's delivery
 */
public record Priced(
    List<PricedItem> items,
    List<PricedItem> gifts,
    PriceBasis basis,
    Quote quote,
    DeliveryPromise promise) {

  public Priced {
    items = List.copyOf(items);
    gifts = List.copyOf(gifts);
  }
}
