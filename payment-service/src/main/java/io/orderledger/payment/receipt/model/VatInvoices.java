package io.orderledger.payment.receipt.model;

import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of an invoice for VAT, of what stands paid when it is asked for. Asked for again it is
 * the same one, unless money has moved since: then another replaces it (B-5.18).
 */
@Clause({ClauseId.B_5_18, ClauseId.A_3_4})
final class VatInvoices {

  private VatInvoices() {}

  static Decision<ReceiptEvent> decide(ReceiptBook book, LocalDate today) {
    Sale sale = book.sale();
    if (sale == null || book.receipts().isEmpty()) {
      return Decision.refuse(
          "nothing-paid", ClauseId.B_5_18, "Nothing is paid yet: ask again when it is.");
    }
    Integer percent = sale.vatPercent();
    if (percent == null || sale.sellerName() == null || sale.sellerBin() == null) {
      return Decision.refuse(
          "seller-without-vat", ClauseId.B_5_18, "This seller sells without VAT.");
    }
    if (!sale.business()) {
      return Decision.refuse(
          "buyer-not-a-business",
          ClauseId.B_5_18,
          "Only a business has an invoice for VAT: a receipt is a consumer's document.");
    }
    List<ReceiptLine> lines = Coverage.of(book, sale).sold();
    if (lines.isEmpty()) {
      return Decision.refuse(
          "nothing-paid", ClauseId.B_5_18, "All that was paid went back: nothing is sold.");
    }
    VatInvoiceIssued before = book.vatInvoice();
    if (book.vatInvoiceOfBuyer() != null && before != null && before.lines().equals(lines)) {
      return Decision.nothing();
    }
    MoneyMoved last =
        book.moved().values().stream()
            .max(Comparator.<MoneyMoved, Instant>comparing(MoneyMoved::at))
            .orElseThrow();
    Tenge gross = Tenge.sum(lines.stream().map(ReceiptLine::sum).toList());
    Tenge vat = ReceiptDecider.vatOf(lines);
    return Decision.accept(
        new VatInvoiceIssued(
            last.orderNumber(),
            last.orderNumber().value() + "-V" + next(before),
            today,
            Almaty.dateOf(last.at()),
            sale.sellerName(),
            sale.sellerBin(),
            sale.customerId(),
            book.buyer(),
            lines,
            percent,
            gross.minus(vat),
            vat,
            gross,
            before == null ? null : before.number()));
  }

  private static int next(@Nullable VatInvoiceIssued before) {
    return before == null
        ? 1
        : Integer.parseInt(before.number().substring(before.number().lastIndexOf('V') + 1)) + 1;
  }
}
