package io.orderledger.payment.receipt;

import io.orderledger.payment.receipt.model.Position;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;

/** What the reactions share that teach the receipts what was sold. */
final class ReceiptReactions {

  /** One consumer: what is told of an order is learnt in the order in which it was told. */
  static final String CONSUMER = "payment.receipts";

  private ReceiptReactions() {}

  /** What the order's price is made of. */
  static List<Position> positions(List<Line> lines, Tenge deliveryFee) {
    List<Position> positions = new ArrayList<>();
    for (Line line : lines) {
      positions.add(
          new Position(line.line(), line.sku(), line.name(), line.quantity(), line.net()));
    }
    if (deliveryFee.isPositive()) {
      positions.add(Position.delivery(deliveryFee));
    }
    return positions;
  }
}
