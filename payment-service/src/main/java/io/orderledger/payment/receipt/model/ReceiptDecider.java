package io.orderledger.payment.receipt.model;

import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSale;
import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSeller;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectReceipt;
import io.orderledger.payment.receipt.model.ReceiptCommand.IssueVatInvoice;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnBuyer;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnReturn;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnSale;
import io.orderledger.payment.receipt.model.ReceiptCommand.ParkRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordMovement;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.ResumeRegistration;
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
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Each movement of money gets one fiscal receipt, as soon as all is known that stands on it; facts
 * come in any order, and twice (B-5.9).
 */
@Clause({ClauseId.B_5_9, ClauseId.B_5_18, ClauseId.A_3_4})
public final class ReceiptDecider {

  private ReceiptDecider() {}

  public static Decision<ReceiptEvent> decide(ReceiptBook book, ReceiptCommand command) {
    return switch (command) {
      case LearnSale told ->
          book.sale() == null ? withReceipts(book, known(told)) : Decision.nothing();
      case ChangeSale told ->
          told.edit() > book.edit()
              ? withReceipts(
                  book,
                  new SaleChanged(told.orderNumber(), told.edit(), told.positions(), told.at()))
              : Decision.nothing();
      case ChangeSeller told -> seller(book, told);
      case LearnBuyer told -> buyer(book, told);
      case LearnReturn told ->
          book.returned().containsKey(told.returnId())
              ? Decision.nothing()
              : withReceipts(
                  book, new GoodsReturned(told.orderNumber(), told.returnId(), told.items()));
      case RecordMovement(var moved) ->
          book.moved().containsKey(moved.movementId()) || !moved.amount().isPositive()
              ? Decision.nothing()
              : withReceipts(book, moved);
      case RecordRegistration told -> registered(book, told);
      case ParkRegistration told -> parked(book, told);
      case ResumeRegistration asked -> resumed(book, asked);
      case CorrectReceipt asked -> Corrections.decide(book, asked);
      case IssueVatInvoice(var today) -> VatInvoices.decide(book, today);
    };
  }

  @Clause(ClauseId.A_7_2)
  private static Decision<ReceiptEvent> seller(ReceiptBook book, ChangeSeller told) {
    Sale sale = book.sale();
    return sale == null || sale.equals(sale.by(told.name(), told.bin()))
        ? Decision.nothing()
        : Decision.accept(
            new SellerChanged(told.orderNumber(), told.name(), told.bin(), told.at()));
  }

  /** The fact, and the receipts that can be written now that it is known. */
  private static Decision<ReceiptEvent> withReceipts(ReceiptBook book, ReceiptEvent fact) {
    List<ReceiptEvent> events = new ArrayList<>();
    events.add(fact);
    ReceiptBook known = book.after(fact);
    Sale sale = known.sale();
    if (sale == null) {
      return Decision.accept(events);
    }
    for (MoneyMoved movement : known.withoutReceipt().toList()) {
      if (movement.returnId() == null || known.returned().containsKey(movement.returnId())) {
        ReceiptRequested receipt = receipt(known, sale, movement);
        events.add(receipt);
        known = known.after(receipt);
        if (movement.tillReceipt() != null) {
          // The buyer has it already: another would be a second one for the same money.
          ReceiptRegistered made =
              registered(receipt, movement.tillReceipt(), null, null, movement.at());
          events.add(made);
          known = known.after(made);
        }
      }
    }
    return Decision.accept(events);
  }

  private static ReceiptRequested receipt(ReceiptBook book, Sale sale, MoneyMoved moved) {
    Coverage coverage = Coverage.of(book, sale);
    List<ReceiptLine> lines =
        switch (moved.kind()) {
          case SALE -> coverage.sale(moved.amount());
          case RETURN ->
              coverage.giveBack(
                  moved.amount(),
                  moved.returnId() == null ? null : book.returned().get(moved.returnId()));
        };
    return new ReceiptRequested(
        moved.orderNumber(),
        sale.sellerId(),
        nextId(book, moved),
        moved.movementId(),
        moved.kind(),
        moved.means(),
        moved.amount(),
        lines,
        sale.vatPercent(),
        vatOf(lines),
        moved.at(),
        null,
        null,
        null);
  }

  /** Made of what the stream holds: the register's key is never lost, nor given twice. */
  static String nextId(ReceiptBook book, MoneyMoved moved) {
    return moved.orderNumber().value() + "-R" + (book.receipts().size() + 1);
  }

  static Tenge vatOf(List<ReceiptLine> lines) {
    return Tenge.sum(lines.stream().map(ReceiptLine::vat).filter(Objects::nonNull).toList());
  }

  private static SaleKnown known(LearnSale told) {
    Sale sale = told.sale();
    return new SaleKnown(
        told.orderNumber(),
        told.customerId(),
        sale.sellerId(),
        sale.sellerName(),
        sale.sellerBin(),
        sale.vatPercent(),
        sale.business(),
        told.buyer(),
        sale.positions(),
        told.at());
  }

  /** Told of an order whose sale is known: both come in one order. */
  @Clause(ClauseId.B_15_6)
  private static Decision<ReceiptEvent> buyer(ReceiptBook book, LearnBuyer told) {
    Sale sale = book.sale();
    return sale == null || sale.customerId().equals(told.customerId())
        ? Decision.nothing()
        : Decision.accept(
            new BuyerKnown(
                told.orderNumber(), told.customerId(), told.business(), told.buyer(), told.at()));
  }

  private static Decision<ReceiptEvent> registered(ReceiptBook book, RecordRegistration told) {
    Receipt receipt = book.receipts().get(told.receiptId());
    if (receipt == null || receipt.registered() != null) {
      return Decision.nothing();
    }
    return Decision.accept(
        registered(
            receipt.requested(),
            told.fiscalNumber(),
            told.fiscalSign(),
            told.link(),
            told.registeredAt()));
  }

  private static ReceiptRegistered registered(
      ReceiptRequested asked,
      String fiscalNumber,
      @Nullable String fiscalSign,
      @Nullable String link,
      Instant at) {
    return new ReceiptRegistered(
        asked.orderNumber(),
        asked.receiptId(),
        asked.kind(),
        asked.means(),
        asked.amount(),
        asked.vatPercent(),
        asked.vat(),
        fiscalNumber,
        fiscalSign,
        link,
        at,
        asked.corrects());
  }

  private static Decision<ReceiptEvent> parked(ReceiptBook book, ParkRegistration told) {
    Receipt receipt = book.receipts().get(told.receiptId());
    return receipt == null || receipt.state() != Receipt.State.WAITING
        ? Decision.nothing()
        : Decision.accept(
            new RegistrationParked(
                receipt.requested().orderNumber(), told.receiptId(), told.code(), told.at()));
  }

  private static Decision<ReceiptEvent> resumed(ReceiptBook book, ResumeRegistration asked) {
    Receipt receipt = book.receipts().get(asked.receiptId());
    if (receipt == null) {
      return unknown();
    }
    return receipt.state() == Receipt.State.PARKED
        ? Decision.accept(
            new RegistrationResumed(
                receipt.requested().orderNumber(),
                asked.receiptId(),
                asked.reason(),
                asked.by(),
                asked.at()))
        : Decision.refuse(
            "receipt-not-parked",
            ClauseId.B_5_9,
            "Only a receipt that waits for a person can be tried again by one.");
  }

  static Decision<ReceiptEvent> unknown() {
    return Decision.refuse(
        "receipt-unknown", "The order has no such receipt: take the id from its documents.");
  }
}
