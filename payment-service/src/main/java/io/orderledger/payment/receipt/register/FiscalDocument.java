package io.orderledger.payment.receipt.register;

import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says.
 *
 * @param sellerName null when the offer does not name its seller; so is its number
 */
public record FiscalDocument(
    ReceiptRequested content, @Nullable String sellerName, @Nullable String sellerBin) {}
