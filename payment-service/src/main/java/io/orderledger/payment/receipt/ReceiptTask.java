package io.orderledger.payment.receipt;

import java.io.Serializable;

/** The event that asks for a registration, by its place. */
record ReceiptTask(String order, long sequence) implements Serializable {}
