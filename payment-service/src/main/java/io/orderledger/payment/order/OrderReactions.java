package io.orderledger.payment.order;

/** What the reactions to orders share: a cancellation never overtakes its order. */
final class OrderReactions {

  static final String CONSUMER = "payment.orders";

  private OrderReactions() {}
}
