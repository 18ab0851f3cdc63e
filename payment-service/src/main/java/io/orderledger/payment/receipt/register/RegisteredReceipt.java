package io.orderledger.payment.receipt.register;

import java.time.Instant;

/**
 * A receipt as its register has it.
 *
 * @param fiscalNumber the register's
 * @param fiscalSign proves that the operator of fiscal data has it
 * @param link where anybody can check it: what its QR code says
 */
public record RegisteredReceipt(
    String fiscalNumber, String fiscalSign, String link, Instant registeredAt) {}
