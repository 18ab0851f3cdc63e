package io.orderledger.payment.receipt.document;

import io.orderledger.payment.receipt.model.Receipt;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.payment.receipt.model.ReceiptLine;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal receipt.
 *
 * @param vatPercent null: without VAT; so is the next
 * @param vat what of the amount is VAT
 * @param movedAt when the money moved
 * @param fiscalNumber the register's; null until it is registered, as the next three
 * @param fiscalSign null, too, where a till gave the receipt on the spot; so is the next
 * @param qr the text of its QR code, a link to check it by
 * @param corrects the receipt that was wrong; null for a movement's own, as the reason
 * @param correctedBy the receipt that corrects this one; null when it stands
 */
record ReceiptView(
    @Schema(example = "K7Q-M2X-9DF-R1") String receiptId,
    ReceiptKind kind,
    PaymentMeans means,
    Tenge amount,
    @Nullable Integer vatPercent,
    @Nullable Tenge vat,
    List<ReceiptLine> lines,
    Instant movedAt,
    Receipt.State state,
    @Nullable @Schema(example = "000000004711") String fiscalNumber,
    @Nullable @Schema(example = "2084315597") String fiscalSign,
    @Nullable Instant registeredAt,
    @Nullable @Schema(example = "https://receipts.example/2084315597") String qr,
    @Nullable String corrects,
    @Nullable String reason,
    @Nullable String correctedBy) {

  static ReceiptView of(Receipt receipt) {
    ReceiptRequested asked = receipt.requested();
    ReceiptRegistered made = receipt.registered();
    return new ReceiptView(
        asked.receiptId(),
        asked.kind(),
        asked.means(),
        asked.amount(),
        asked.vatPercent(),
        asked.vatPercent() == null ? null : asked.vat(),
        asked.lines(),
        asked.at(),
        receipt.state(),
        made == null ? null : made.fiscalNumber(),
        made == null ? null : made.fiscalSign(),
        made == null ? null : made.registeredAt(),
        made == null ? null : made.link(),
        asked.corrects(),
        asked.reason(),
        receipt.correctedBy());
  }
}
