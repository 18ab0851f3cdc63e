package io.orderledger.returns.purchase;

import io.orderledger.returns.model.PurchasedLine;
import io.orderledger.shared.event.OrderFact.Line;
import java.util.List;

/** What returns needs of an order's lines. */
final class PurchasedLines {

  private PurchasedLines() {}

  static List<PurchasedLine> of(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                new PurchasedLine(
                    line.line(),
                    line.sku(),
                    line.quantity(),
                    line.net(),
                    line.noReturnGround(),
                    line.unitPrice(),
                    line.sets(),
                    line.gift()))
        .toList();
  }
}
