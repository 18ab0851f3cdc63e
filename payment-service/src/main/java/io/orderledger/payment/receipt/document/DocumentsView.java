package io.orderledger.payment.receipt.document;

import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.payment.receipt.model.Sale;
import io.orderledger.shared.event.SellerDetails.TaxStatus;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All documents of an order's money.
 *
 * @param taxStatus the seller's, under the order's edition; null while the order is not known here
 * @param vatPercent null for a seller without VAT
 * @param vatInvoice the last; null before one was asked for
 */
record DocumentsView(
    @Nullable TaxStatus taxStatus,
    @Nullable Integer vatPercent,
    PaymentDocument payment,
    List<ReceiptView> receipts,
    @Nullable VatInvoiceView vatInvoice) {

  static DocumentsView of(OrderNumber order, ReceiptBook book) {
    Sale sale = book.sale();
    VatInvoiceIssued vatInvoice = book.vatInvoiceOfBuyer();
    return new DocumentsView(
        sale == null ? null : sale.vatPercent() == null ? TaxStatus.NO_VAT : TaxStatus.VAT_PAYER,
        sale == null ? null : sale.vatPercent(),
        PaymentDocument.of(order, book),
        book.receipts().values().stream().map(ReceiptView::of).toList(),
        vatInvoice == null ? null : VatInvoiceView.of(vatInvoice));
  }
}
