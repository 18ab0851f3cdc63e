package io.orderledger.order.payment;

/** One name for all reactions to payment: an order's money is recorded in the order it moved. */
final class PaymentConsumer {

  static final String NAME = "order.follow-payment";

  private PaymentConsumer() {}
}
