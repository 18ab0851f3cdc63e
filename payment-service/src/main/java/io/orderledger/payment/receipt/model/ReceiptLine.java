package io.orderledger.payment.receipt.model;

import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt.
 *
 * @param quantity the pieces that the sum pays for, in full or in part
 * @param sum positive; what of the money is for them
 * @param vat what of the sum is VAT; null when the line is without
 */
public record ReceiptLine(String sku, String name, int quantity, Tenge sum, @Nullable Tenge vat) {

  /** Money that pays for nothing that was ordered. */
  static final String ADVANCE = "*ADVANCE";

  private static final String ADVANCE_NAME = "Алдын ала төлем / Аванс";

  static ReceiptLine of(
      String sku, String name, int quantity, Tenge sum, @Nullable Integer vatPercent) {
    return new ReceiptLine(
        sku, name, quantity, sum, vatPercent == null ? null : Vat.inside(sum, vatPercent));
  }

  /** Nothing is sold by it yet, so there is no turnover to be taxed. */
  static ReceiptLine advance(Tenge sum) {
    return new ReceiptLine(ADVANCE, ADVANCE_NAME, 1, sum, null);
  }
}
