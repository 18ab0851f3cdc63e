package io.orderledger.payment.receipt.model;

import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.receipt.model.ReceiptEvent.BuyerKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.GoodsReturned;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationParked;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationResumed;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.SellerChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order's receipts: a movement of money is in it once, and has one receipt that stands.
 *
 * @param sale null while the order, or its edition, is not known here
 * @param edit the last edit that is known; 0 before the first
 * @param returned what came back, by return
 * @param moved all movements, by id, in the order in which they became known
 * @param receipts by id, in the order in which they were asked for
 * @param vatInvoice the last, whosever it is; null before it was asked for
 */
public record ReceiptBook(
    @Nullable Sale sale,
    Invoice.@Nullable Payer buyer,
    int edit,
    Map<String, List<ReturnedItem>> returned,
    Map<String, MoneyMoved> moved,
    Map<String, Receipt> receipts,
    @Nullable VatInvoiceIssued vatInvoice) {

  public static final ReceiptBook EMPTY =
      new ReceiptBook(null, null, 0, Map.of(), Map.of(), Map.of(), null);

  public ReceiptBook after(ReceiptEvent event) {
    return switch (event) {
      case SaleKnown e ->
          with(
              new Sale(
                  e.customerId(),
                  e.sellerId(),
                  e.sellerName(),
                  e.sellerBin(),
                  e.vatPercent(),
                  e.business(),
                  e.positions()),
              e.buyer(),
              edit);
      case SaleChanged e -> with(sale == null ? null : sale.of(e.positions()), buyer, e.edit());
      case SellerChanged e -> with(sale == null ? null : sale.by(e.name(), e.bin()), buyer, edit);
      case BuyerKnown e ->
          new ReceiptBook(
              sale == null ? null : sale.to(e.customerId(), e.business()),
              e.buyer(),
              edit,
              returned,
              moved,
              receipts,
              vatInvoice);
      case GoodsReturned e ->
          new ReceiptBook(
              sale,
              buyer,
              edit,
              added(returned, e.returnId(), e.items()),
              moved,
              receipts,
              vatInvoice);
      case MoneyMoved e ->
          new ReceiptBook(
              sale, buyer, edit, returned, added(moved, e.movementId(), e), receipts, vatInvoice);
      case ReceiptRequested e -> requested(e);
      case ReceiptRegistered e -> changed(e.receiptId(), receipt -> receipt.registered(e));
      case RegistrationParked e -> changed(e.receiptId(), receipt -> receipt.parked(e.code()));
      case RegistrationResumed e -> changed(e.receiptId(), receipt -> receipt.resumed(e.at()));
      case VatInvoiceIssued e -> new ReceiptBook(sale, buyer, edit, returned, moved, receipts, e);
    };
  }

  /** The last one, if it is made out to whom the order belongs to; else null. */
  public @Nullable VatInvoiceIssued vatInvoiceOfBuyer() {
    return vatInvoice != null && sale != null && sale.customerId().equals(vatInvoice.customerId())
        ? vatInvoice
        : null;
  }

  private ReceiptBook requested(ReceiptRequested event) {
    ReceiptBook corrected =
        event.corrects() == null
            ? this
            : changed(event.corrects(), receipt -> receipt.corrected(event.receiptId()));
    return corrected.with(added(corrected.receipts, event.receiptId(), Receipt.of(event)));
  }

  private ReceiptBook changed(String receiptId, UnaryOperator<Receipt> change) {
    Receipt known = receipts.get(receiptId);
    return known == null ? this : with(added(receipts, receiptId, change.apply(known)));
  }

  private ReceiptBook with(Map<String, Receipt> others) {
    return new ReceiptBook(sale, buyer, edit, returned, moved, others, vatInvoice);
  }

  private ReceiptBook with(
      @Nullable Sale other, Invoice.@Nullable Payer otherBuyer, int otherEdit) {
    return new ReceiptBook(other, otherBuyer, otherEdit, returned, moved, receipts, vatInvoice);
  }

  /** Those that no other corrects: one a movement. */
  Stream<Receipt> standing() {
    return receipts.values().stream().filter(receipt -> receipt.correctedBy() == null);
  }

  /** Movements without a receipt yet: something is not known that has to stand on it. */
  public Stream<MoneyMoved> withoutReceipt() {
    return moved.values().stream()
        .filter(
            movement ->
                receipts.values().stream()
                    .noneMatch(
                        receipt -> receipt.requested().movementId().equals(movement.movementId())));
  }

  private static <V> Map<String, V> added(Map<String, V> before, String key, V value) {
    Map<String, V> after = new LinkedHashMap<>(before);
    after.put(key, value);
    return Collections.unmodifiableMap(after);
  }
}
