package io.orderledger.order.receipt.model;

import io.orderledger.shared.identifier.OrderNumber;

/** Payment told of a receipt that is registered: the event, and the command that makes it. */
public record ReceiptTold(OrderNumber orderNumber, FiscalReceipt receipt) {}
