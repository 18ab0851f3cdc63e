package io.orderledger.payment.receipt.document;

import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.payment.receipt.model.ReceiptLine;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of an invoice for VAT.
 *
 * @param turnoverOn Almaty day of the last movement in it
 * @param buyerTaxId null when the buyer named no number with the order, and after an erasure; so is
 *     the name, which a sole proprietor never has
 * @param net without the tax; net and VAT add up to the gross sum
 * @param replaces the number of the one before; null for the first
 */
record VatInvoiceView(
    @Schema(example = "K7Q-M2X-9DF-V1") String number,
    OrderNumber orderNumber,
    @Schema(example = "2026-11-27") LocalDate issuedOn,
    @Schema(example = "2026-11-26") LocalDate turnoverOn,
    String sellerName,
    @Schema(example = "120540001238") String sellerBin,
    @Nullable PersonalText buyerName,
    @Nullable PersonalText buyerTaxId,
    List<Line> lines,
    int vatPercent,
    Tenge net,
    Tenge vat,
    Tenge gross,
    @Nullable String replaces) {

  /** One line; net and VAT add up to the gross sum. */
  record Line(String sku, String name, int quantity, Tenge net, Tenge vat, Tenge gross) {
    static Line of(ReceiptLine line) {
      Tenge vat = line.vat() == null ? Tenge.ZERO : line.vat();
      return new Line(
          line.sku(), line.name(), line.quantity(), line.sum().minus(vat), vat, line.sum());
    }
  }

  static VatInvoiceView of(VatInvoiceIssued issued) {
    Invoice.Payer buyer = issued.buyer();
    return new VatInvoiceView(
        issued.number(),
        issued.orderNumber(),
        issued.issuedOn(),
        issued.turnoverOn(),
        issued.sellerName(),
        issued.sellerBin(),
        buyer == null ? null : buyer.name(),
        buyer == null ? null : buyer.taxId(),
        issued.lines().stream().map(Line::of).toList(),
        issued.vatPercent(),
        issued.net(),
        issued.vat(),
        issued.gross(),
        issued.replaces());
  }
}
