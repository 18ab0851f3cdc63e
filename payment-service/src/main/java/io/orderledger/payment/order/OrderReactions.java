package io.orderledger.payment.order;

/** What the reactions to orders share: a cancellation never overtakes its order. */
public final class OrderReactions {

  public static final String CONSUMER = "payment.orders";

  private OrderReactions() {}
}
