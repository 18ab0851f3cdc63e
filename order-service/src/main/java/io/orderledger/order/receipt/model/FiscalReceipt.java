package io.orderledger.order.receipt.model;

import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal receipt as the buyer is to have it.
 *
 * @param id unique in the order
 * @param vat what of the amount is VAT; null when the receipt is without
 * @param fiscalNumber the register's
 * @param fiscalSign null for a receipt that a till gave on the spot
 * @param link where anybody can check it; null as above
 * @param corrects the receipt that was wrong; null for a movement's own
 */
public record FiscalReceipt(
    String id,
    MoneyDirection direction,
    Tenge amount,
    @Nullable Tenge vat,
    String fiscalNumber,
    @Nullable String fiscalSign,
    @Nullable String link,
    Instant registeredAt,
    @Nullable String corrects) {}
