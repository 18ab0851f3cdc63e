package io.orderledger.payment.receipt.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.receipt.model.ReceiptCommand.RecordMovement;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordRegistration;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order's receipts, as they are told of its life. */
final class ReceiptStory {

  static final OrderNumber ORDER = OrderNumber.ofIndex(4_711);
  static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  static final int PERCENT = 16;

  private ReceiptBook book = ReceiptBook.EMPTY;
  final List<ReceiptEvent> events = new ArrayList<>();

  static Position goods(int line, String sku, int quantity, long net) {
    return new Position(line, sku, "Goods " + sku, quantity, Tenge.of(net));
  }

  static Sale sale(@Nullable Integer percent, boolean business, Position... positions) {
    return new Sale(
        "buyer",
        "goods",
        "Example Goods LLP",
        "120540001238",
        percent,
        business,
        List.of(positions));
  }

  ReceiptStory sold(Sale sale) {
    return told(new ReceiptCommand.LearnSale(ORDER, "buyer", sale, null, AT));
  }

  ReceiptStory paid(String movement, PaymentMeans means, long amount) {
    return told(moved(movement, ReceiptKind.SALE, means, amount, null));
  }

  ReceiptStory givenBack(String movement, long amount, @Nullable String returnId) {
    return told(moved(movement, ReceiptKind.RETURN, PaymentMeans.CARD, amount, returnId));
  }

  static RecordMovement moved(
      String movement, ReceiptKind kind, PaymentMeans means, long amount, @Nullable String back) {
    return new RecordMovement(
        new MoneyMoved(ORDER, movement, kind, means, Tenge.of(amount), back, null, AT));
  }

  ReceiptStory registered(String receiptId) {
    return told(
        new RecordRegistration(receiptId, "FN-" + receiptId, "1234", "https://ofd.test/1", AT));
  }

  /** A command that is granted. */
  ReceiptStory told(ReceiptCommand command) {
    assertThat(ReceiptDecider.decide(book, command))
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted -> {
              for (Object event : accepted.events()) {
                events.add((ReceiptEvent) event);
                book = book.after((ReceiptEvent) event);
              }
            });
    return this;
  }

  Refusal refused(ReceiptCommand command) {
    Decision<ReceiptEvent> decision = ReceiptDecider.decide(book, command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<ReceiptEvent>) decision).refusal();
  }

  ReceiptBook book() {
    return book;
  }

  List<ReceiptRequested> requested() {
    return events.stream()
        .filter(ReceiptRequested.class::isInstance)
        .map(ReceiptRequested.class::cast)
        .toList();
  }

  ReceiptRequested lastRequested() {
    return requested().getLast();
  }

  /** The sums of a receipt's lines, by SKU. */
  static List<String> sums(ReceiptRequested receipt) {
    return receipt.lines().stream()
        .map(line -> line.sku() + " × " + line.quantity() + " = " + line.sum().amount())
        .toList();
  }
}
