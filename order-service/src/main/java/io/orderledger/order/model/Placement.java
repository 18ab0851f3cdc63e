package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An order at the prices of the placement, which it keeps (B-2.8, B-3.10). */
@Clause({ClauseId.B_1_5_3, ClauseId.B_1_6, ClauseId.B_2_8, ClauseId.B_3_10})
final class Placement {

  private Placement() {}

  static Decision<OrderEvent> decide(OrderState state, PlaceOrder place) {
    return switch (state) {
      case NotPlaced _ ->
          whyNot(place.items())
              .<Decision<OrderEvent>>map(Decision::refuse)
              .orElseGet(() -> at(place));
      case Existing _ ->
          Decision.refuse(
              "order-exists", ClauseId.B_1_5_2, "The number is taken by another order.");
    };
  }

  private static Optional<Refusal> whyNot(List<PricedItem> items) {
    if (items.isEmpty() || items.size() > OrderLimits.MAX_LINES) {
      return Optional.of(
          Refusal.of(
                  "line-count",
                  ClauseId.B_1_5_3,
                  "An order has 1 to " + OrderLimits.MAX_LINES + " lines.")
              .at("items"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      PricedItem item = items.get(i);
      if (item.quantity() < 1 || item.quantity() > OrderLimits.MAX_QUANTITY) {
        return Optional.of(
            Refusal.of(
                    "quantity",
                    ClauseId.B_1_5_3,
                    "A quantity is 1 to " + OrderLimits.MAX_QUANTITY + " pieces.")
                .at("items[" + i + "].quantity"));
      }
      if (!seen.add(item.sku())) {
        return Optional.of(
            Refusal.of(
                    "duplicate-line",
                    ClauseId.B_1_5_3,
                    "The product stands in an earlier line: put its pieces together there.")
                .at("items[" + i + "].sku"));
      }
    }
    return Optional.empty();
  }

  private static Decision<OrderEvent> at(PlaceOrder place) {
    List<OrderLine> lines = new ArrayList<>();
    Tenge goods = Tenge.ZERO;
    for (PricedItem item : place.items()) {
      Tenge net = item.unitPrice().times(item.quantity());
      lines.add(
          new OrderLine(
              lines.size() + 1,
              item.sku(),
              item.name(),
              item.quantity(),
              item.unitPrice(),
              net,
              item.noReturnGround()));
      goods = goods.plus(net);
    }
    return Decision.accept(
        new OrderPlaced(
            place.orderNumber(),
            place.customerId(),
            place.sellerId(),
            lines,
            place.deliveryMethod(),
            place.pickupPoint(),
            place.recipient(),
            place.paymentMethod(),
            goods,
            place.deliveryFee(),
            goods.plus(place.deliveryFee()),
            place.acceptance(),
            place.at()));
  }
}
