package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/**
 * What an order is about: what an edit changes (B-4.3). Who receives it is told apart from it,
 * since that is personal.
 *
 * @param lines what was chosen, in the order of the price's cart, and after it the gifts
 * @param delivery how the buyer wants the goods
 * @param goodsTotal the lines' nets together
 * @param total goods and delivery together: what the buyer owes
 * @param price what the prices follow from
 * @param deliveryPromise when the goods come, and what their delivery costs
 */
public record OrderContent(
    List<OrderLine> lines,
    WantedDelivery delivery,
    Tenge goodsTotal,
    Tenge deliveryFee,
    Tenge total,
    PriceRecord price,
    DeliveryPromise deliveryPromise) {

  public OrderContent {
    lines = List.copyOf(lines);
  }

  /**
   * At a quote's price.
   *
   * @param items in the order of the quote's lines
   * @param gifts in the order of the quote's
   */
  static OrderContent priced(
      List<PricedItem> items,
      List<PricedItem> gifts,
      WantedDelivery delivery,
      Quote quote,
      PriceBasis basis,
      DeliveryPromise promise) {
    return new OrderContent(
        OrderLine.priced(items, gifts, quote),
        delivery,
        quote.goods().minus(quote.discount()),
        quote.delivery(),
        quote.total(),
        PriceRecord.of(basis, quote),
        promise);
  }
}
