package io.orderledger.payment.receipt.model;

import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectLine;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectReceipt;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says wrongly another one says rightly, of the same money: the sum is what moved,
 * and is never corrected. The first one stays as it was registered (B-5.9).
 */
@Clause(ClauseId.B_5_9)
final class Corrections {

  private Corrections() {}

  static Decision<ReceiptEvent> decide(ReceiptBook book, CorrectReceipt asked) {
    Receipt receipt = book.receipts().get(asked.receiptId());
    if (receipt == null) {
      return ReceiptDecider.unknown();
    }
    if (receipt.registered() == null) {
      return Decision.refuse(
          "receipt-not-registered",
          ClauseId.B_5_9,
          "The register does not have it yet: wait for it, then correct it.");
    }
    if (receipt.correctedBy() != null) {
      return Decision.refuse(
          "receipt-corrected-already",
          ClauseId.B_5_9,
          "It is corrected by " + receipt.correctedBy() + ": correct that one.");
    }
    ReceiptRequested before = receipt.requested();
    List<ReceiptLine> lines = lines(asked.lines(), before);
    if (!Tenge.sum(lines.stream().map(ReceiptLine::sum).toList()).equals(before.amount())) {
      return Decision.refuse(
          Refusal.of(
                  "lines-do-not-add-up",
                  ClauseId.B_5_9,
                  "The lines must add up to the money that moved, " + before.amount() + ".")
              .at("lines"));
    }
    PaymentMeans means = asked.means() == null ? before.means() : asked.means();
    if (means == before.means() && lines.equals(before.lines())) {
      return Decision.refuse(
          "nothing-to-correct",
          ClauseId.B_5_9,
          "The receipt says that already: give other means or other lines.");
    }
    MoneyMoved moved = book.moved().get(before.movementId());
    if (moved == null) {
      throw new IllegalStateException("A receipt without a movement: " + before.receiptId());
    }
    return Decision.accept(
        new ReceiptRequested(
            before.orderNumber(),
            before.sellerId(),
            ReceiptDecider.nextId(book, moved),
            before.movementId(),
            before.kind(),
            means,
            before.amount(),
            lines,
            before.vatPercent(),
            ReceiptDecider.vatOf(lines),
            before.at(),
            before.receiptId(),
            asked.reason(),
            asked.by()));
  }

  private static List<ReceiptLine> lines(
      @Nullable List<CorrectLine> corrected, ReceiptRequested before) {
    return corrected == null
        ? before.lines()
        : corrected.stream()
            .map(
                line ->
                    line.sku().equals(ReceiptLine.ADVANCE)
                        ? ReceiptLine.advance(line.sum())
                        : ReceiptLine.of(
                            line.sku(),
                            line.name(),
                            line.quantity(),
                            line.sum(),
                            before.vatPercent()))
            .toList();
  }
}
