package io.orderledger.payment.receipt;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.receipt.model.Receipt;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand.ParkRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordRegistration;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationResumed;
import io.orderledger.payment.receipt.model.Sale;
import io.orderledger.payment.receipt.register.FiscalDocument;
import io.orderledger.payment.receipt.register.FiscalRegister;
import io.orderledger.payment.receipt.register.FiscalSettings;
import io.orderledger.payment.receipt.register.RegisterRefused;
import io.orderledger.payment.receipt.register.RegisterUnavailable;
import io.orderledger.payment.receipt.register.RegisteredReceipt;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Has the register make a receipt, under the receipt's id as key, and records what came of it. The
 * register is asked first at every try: the one before may have been carried out and its answer
 * lost.
 */
@Component
@Clause(ClauseId.B_5_9)
class Registration {

  /** The register kept silent for as long as it may. */
  static final String SILENT = "register_silent";

  private final FiscalReceipts receipts;
  private final FiscalRegister register;
  private final FiscalSettings settings;
  private final Clock clock;

  Registration(
      FiscalReceipts receipts, FiscalRegister register, FiscalSettings settings, Clock clock) {
    this.receipts = receipts;
    this.register = register;
    this.settings = settings;
    this.clock = clock;
  }

  /** Throws {@link RegisterUnavailable} when it must be tried again. */
  void carryOut(RecordedEvent asked) {
    switch (asked.payload()) {
      case ReceiptRequested event -> carryOut(asked, event.orderNumber(), event.receiptId());
      case RegistrationResumed event -> carryOut(asked, event.orderNumber(), event.receiptId());
      default -> throw new IllegalArgumentException(asked.type() + " asks for no receipt.");
    }
  }

  private void carryOut(RecordedEvent asked, OrderNumber order, String receiptId) {
    ReceiptBook book = receipts.of(order);
    Receipt receipt = book.receipts().get(receiptId);
    if (receipt == null || receipt.state() != Receipt.State.WAITING) {
      return;
    }
    try {
      RegisteredReceipt made =
          register.find(receiptId).orElseGet(() -> make(book, receipt.requested()));
      receipts.tell(
          order,
          new RecordRegistration(
              receiptId, made.fiscalNumber(), made.fiscalSign(), made.link(), made.registeredAt()),
          asked);
    } catch (RegisterRefused refused) {
      park(asked, order, receiptId, refused.code());
    } catch (RegisterUnavailable silent) {
      if (asked.recordedAt().plus(settings.parkAfter()).isAfter(clock.instant())) {
        throw silent;
      }
      park(asked, order, receiptId, SILENT);
    }
  }

  private RegisteredReceipt make(ReceiptBook book, ReceiptRequested content) {
    Sale sale = book.sale();
    if (sale == null) {
      throw new IllegalStateException("A receipt of nothing sold: " + content.receiptId());
    }
    FiscalDocument document = new FiscalDocument(content, sale.sellerName(), sale.sellerBin());
    if (content.corrects() == null) {
      return register.register(document, content.receiptId());
    }
    Receipt wrong = book.receipts().get(content.corrects());
    ReceiptRegistered before = wrong == null ? null : wrong.registered();
    if (before == null || content.reason() == null) {
      throw new IllegalStateException("A correction of nothing: " + content.receiptId());
    }
    return register.correct(document, content.receiptId(), before.fiscalNumber(), content.reason());
  }

  private void park(RecordedEvent asked, OrderNumber order, String receiptId, String code) {
    receipts.tell(order, new ParkRegistration(receiptId, code, clock.instant()), asked);
  }
}
