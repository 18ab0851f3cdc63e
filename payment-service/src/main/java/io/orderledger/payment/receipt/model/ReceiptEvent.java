package io.orderledger.payment.receipt.model;

import io.orderledger.payment.model.Invoice;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one order's fiscal receipts, and to the documents beside them. */
public sealed interface ReceiptEvent {

  OrderNumber orderNumber();

  /**
   * What was sold, by whom and to whom. Its components mean what they mean in {@link Sale}.
   *
   * @param buyer whom documents for VAT are made out to; null for everybody who named no number,
   *     and after the person was erased
   */
  record SaleKnown(
      OrderNumber orderNumber,
      @PersonId String customerId,
      String sellerId,
      @Nullable String sellerName,
      @Nullable String sellerBin,
      @Nullable Integer vatPercent,
      boolean business,
      @Personal(purpose = "payment") Invoice.@Nullable Payer buyer,
      List<Position> positions,
      Instant at)
      implements ReceiptEvent {

    public SaleKnown {
      positions = List.copyOf(positions);
    }
  }

  /**
   * The order was edited.
   *
   * @param edit counts the order's edits, from 1
   */
  record SaleChanged(OrderNumber orderNumber, int edit, List<Position> positions, Instant at)
      implements ReceiptEvent {

    public SaleChanged {
      positions = List.copyOf(positions);
    }
  }

  /** Documents from now on name the seller so. */
  record SellerChanged(OrderNumber orderNumber, String name, String bin, Instant at)
      implements ReceiptEvent {}

  /**
   * The order is another buyer's (B-15.6): documents from now on are made out to that one.
   *
   * @param business whether the buyer is one, who can have an invoice for VAT
   * @param buyer as in {@link SaleKnown}
   */
  record BuyerKnown(
      OrderNumber orderNumber,
      @PersonId String customerId,
      boolean business,
      @Personal(purpose = "payment") Invoice.@Nullable Payer buyer,
      Instant at)
      implements ReceiptEvent {}

  /** These goods came back: the refund of that return is for them. */
  record GoodsReturned(OrderNumber orderNumber, String returnId, List<ReturnedItem> items)
      implements ReceiptEvent {

    public GoodsReturned {
      items = List.copyOf(items);
    }
  }

  /**
   * Money changed hands.
   *
   * @param movementId one movement's name: the id of the payment's event
   * @param returnId the return that it pays back; null when it belongs to none
   * @param tillReceipt the receipt that a till gave on the spot; null when it is for us to make
   */
  record MoneyMoved(
      OrderNumber orderNumber,
      String movementId,
      ReceiptKind kind,
      PaymentMeans means,
      Tenge amount,
      @Nullable String returnId,
      @Nullable String tillReceipt,
      Instant at)
      implements ReceiptEvent {}

  /**
   * The register is to make this receipt; it knows it by its id.
   *
   * @param lines add up to the amount
   * @param vatPercent null: the receipt is without VAT
   * @param vat what of the amount is VAT
   * @param at when the money moved
   * @param corrects the receipt that was wrong; null for a movement's own
   * @param reason why, as an operator said; null as above, as the next
   */
  record ReceiptRequested(
      OrderNumber orderNumber,
      String sellerId,
      String receiptId,
      String movementId,
      ReceiptKind kind,
      PaymentMeans means,
      Tenge amount,
      List<ReceiptLine> lines,
      @Nullable Integer vatPercent,
      Tenge vat,
      Instant at,
      @Nullable String corrects,
      @Nullable String reason,
      @Nullable String correctedBy)
      implements ReceiptEvent {

    public ReceiptRequested {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The register made it. What repeats the request is there for whoever hears only of this.
   *
   * @param fiscalNumber the register's
   * @param fiscalSign proves that the operator of fiscal data has it; null when only a till's
   *     number is known
   * @param link what the QR code says: where anybody can check it; null as above
   */
  record ReceiptRegistered(
      OrderNumber orderNumber,
      String receiptId,
      ReceiptKind kind,
      PaymentMeans means,
      Tenge amount,
      @Nullable Integer vatPercent,
      Tenge vat,
      String fiscalNumber,
      @Nullable String fiscalSign,
      @Nullable String link,
      Instant registeredAt,
      @Nullable String corrects)
      implements ReceiptEvent {}

  /**
   * It waits for a person.
   *
   * @param code the register's word, or ours that it kept silent too long
   */
  record RegistrationParked(OrderNumber orderNumber, String receiptId, String code, Instant at)
      implements ReceiptEvent {}

  /** A person had it tried again. */
  record RegistrationResumed(
      OrderNumber orderNumber, String receiptId, String reason, String resumedBy, Instant at)
      implements ReceiptEvent {}

  /**
   * The data of an invoice for VAT, as they were asked for (B-5.18).
   *
   * @param turnoverOn Almaty day of the last movement in it
   * @param replaces the number of the one before; null for the first
   */
  record VatInvoiceIssued(
      OrderNumber orderNumber,
      String number,
      LocalDate issuedOn,
      LocalDate turnoverOn,
      String sellerName,
      String sellerBin,
      @PersonId String customerId,
      @Personal(purpose = "payment") Invoice.@Nullable Payer buyer,
      List<ReceiptLine> lines,
      int vatPercent,
      Tenge net,
      Tenge vat,
      Tenge gross,
      @Nullable String replaces)
      implements ReceiptEvent {

    public VatInvoiceIssued {
      lines = List.copyOf(lines);
    }
  }
}
