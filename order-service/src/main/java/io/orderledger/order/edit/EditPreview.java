package io.orderledger.order.edit;

import io.orderledger.order.pricing.Priced;
import io.orderledger.order.pricing.QuoteView;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/**
 * What an edit would come to.
 *
 * @param totalBefore what the order costs now
 * @param total what it would cost: the edit is made at this, or not at all
 * @param difference what there would be to pay more; negative when money goes back
 * @param quote how the new price comes about
 */
record EditPreview(
    OrderNumber orderNumber, Tenge totalBefore, Tenge total, Tenge difference, QuoteView quote) {

  static EditPreview of(OrderNumber number, Tenge before, Priced priced, Instant at) {
    Tenge total = priced.quote().total();
    return new EditPreview(number, before, total, total.minus(before), QuoteView.of(priced, at));
  }
}
