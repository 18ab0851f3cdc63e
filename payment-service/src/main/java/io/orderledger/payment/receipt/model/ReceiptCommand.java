package io.orderledger.payment.receipt.model;

import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of, or told to, an order's receipts. */
public sealed interface ReceiptCommand {

  /** A fact: the order and its terms, as in {@link ReceiptEvent.SaleKnown}. */
  record LearnSale(
      OrderNumber orderNumber,
      @PersonId String customerId,
      Sale sale,
      @Personal(purpose = "payment") Invoice.@Nullable Payer buyer,
      Instant at)
      implements ReceiptCommand {}

  /** A fact: an edit of the order. */
  record ChangeSale(OrderNumber orderNumber, int edit, List<Position> positions, Instant at)
      implements ReceiptCommand {}

  /** A fact: the seller's name and number are others, and the buyer was notified. */
  record ChangeSeller(OrderNumber orderNumber, String name, String bin, Instant at)
      implements ReceiptCommand {}

  /** A fact: the order is another buyer's, as in {@link ReceiptEvent.BuyerKnown}. */
  record LearnBuyer(
      OrderNumber orderNumber,
      @PersonId String customerId,
      boolean business,
      @Personal(purpose = "payment") Invoice.@Nullable Payer buyer,
      Instant at)
      implements ReceiptCommand {}

  /** A fact: what a return brought back. */
  record LearnReturn(OrderNumber orderNumber, String returnId, List<ReturnedItem> items)
      implements ReceiptCommand {}

  /** A fact: money changed hands. */
  record RecordMovement(MoneyMoved moved) implements ReceiptCommand {}

  /** A fact: the register has it. */
  record RecordRegistration(
      String receiptId, String fiscalNumber, String fiscalSign, String link, Instant registeredAt)
      implements ReceiptCommand {}

  /** A fact: the register refuses it, or has kept silent too long. */
  record ParkRegistration(String receiptId, String code, Instant at) implements ReceiptCommand {}

  /** A person has a parked one tried again. */
  record ResumeRegistration(String receiptId, String reason, String by, Instant at)
      implements ReceiptCommand {}

  /**
   * A person corrects what a receipt says of the same money.
   *
   * @param means null when they were right
   * @param lines null when they were right
   */
  record CorrectReceipt(
      String receiptId,
      @Nullable PaymentMeans means,
      @Nullable List<CorrectLine> lines,
      String reason,
      String by)
      implements ReceiptCommand {}

  /** What a line should have said; its VAT follows from the sum. */
  record CorrectLine(String sku, String name, int quantity, Tenge sum) {}

  /** The buyer asks for an invoice for VAT. */
  record IssueVatInvoice(LocalDate today) implements ReceiptCommand {}
}
