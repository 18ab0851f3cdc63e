package io.orderledger.payment.receipt.model;

/** Pieces of an order's line that came back. */
public record ReturnedItem(int line, int quantity) {}
