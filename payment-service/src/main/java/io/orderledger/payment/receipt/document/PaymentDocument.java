package io.orderledger.payment.receipt.document;

import io.orderledger.payment.receipt.model.Receipt;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves what was paid for an order: it is paid on the day on which the money is credited.
 *
 * @param seller null when the offer does not name its seller; so is the next
 * @param paid what came in, less what went back
 */
@Clause({ClauseId.A_3_5, ClauseId.A_3_6})
record PaymentDocument(
    OrderNumber orderNumber,
    @Nullable String seller,
    @Nullable String sellerBin,
    Tenge paid,
    List<Entry> entries) {

  /**
   * One movement of money.
   *
   * @param kind SALE to the seller, RETURN back to the buyer
   * @param creditedOn Almaty day
   * @param receiptId the fiscal receipt that stands for it; null while it has none
   */
  record Entry(
      ReceiptKind kind,
      PaymentMeans means,
      Tenge amount,
      Instant creditedAt,
      @Schema(example = "2026-11-27") LocalDate creditedOn,
      @Nullable String receiptId) {}

  static PaymentDocument of(OrderNumber order, ReceiptBook book) {
    List<Entry> entries = book.moved().values().stream().map(moved -> entry(moved, book)).toList();
    Tenge paid =
        Tenge.sum(
            entries.stream()
                .map(
                    entry ->
                        entry.kind() == ReceiptKind.SALE
                            ? entry.amount()
                            : entry.amount().negated())
                .toList());
    return new PaymentDocument(
        order,
        book.sale() == null ? null : book.sale().sellerName(),
        book.sale() == null ? null : book.sale().sellerBin(),
        paid,
        entries);
  }

  private static Entry entry(MoneyMoved moved, ReceiptBook book) {
    return new Entry(
        moved.kind(),
        moved.means(),
        moved.amount(),
        moved.at(),
        Almaty.dateOf(moved.at()),
        book.receipts().values().stream()
            .map(Receipt::requested)
            .filter(receipt -> receipt.movementId().equals(moved.movementId()))
            .reduce((before, after) -> after)
            .map(receipt -> receipt.receiptId())
            .orElse(null));
  }
}
