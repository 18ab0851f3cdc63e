package io.orderledger.order.placement;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.Product;
import io.orderledger.order.catalogue.ProductCard;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form's items and delivery cost now (B-3.10, B-6.4). */
@Component
@Clause({ClauseId.B_1_7, ClauseId.B_3_10, ClauseId.B_6_4})
class Pricing {

  private final Catalogue catalogue;

  Pricing(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The items at the catalogue's prices; 422 at an item that this seller does not sell. */
  List<PricedItem> price(String sellerId, List<OrderForm.Item> items) {
    Map<String, Product> products =
        catalogue.findAll(items.stream().map(OrderForm.Item::sku).toList());
    List<PricedItem> priced = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      OrderForm.Item item = items.get(i);
      Product product = products.get(item.sku());
      if (product == null || !product.card().sellerId().equals(sellerId)) {
        throw Problems.of(
            Problems.refused(
                Refusal.of(
                        "unknown-product",
                        ClauseId.B_1_5_3,
                        "The seller has no such product: look it up in the catalogue.")
                    .at("items[" + i + "].sku")));
      }
      ProductCard card = product.card();
      priced.add(
          new PricedItem(
              item.sku(), card.name(), item.quantity(), card.price(), card.noReturnGround()));
    }
    return priced;
  }

  /** What the edition charges for the way of delivery; 422 when it does not offer it. */
  static Tenge deliveryFee(OfferEdition edition, DeliveryMethod method) {
    Tenge fee = edition.deliveryFees().get(method);
    if (fee == null) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "delivery-not-offered",
                      ClauseId.B_1_7,
                      "The seller does not deliver in this way: " + edition.deliveryFees().keySet())
                  .at("delivery.method")));
    }
    return fee;
  }
}
