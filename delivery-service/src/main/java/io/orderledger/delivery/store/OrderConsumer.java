package io.orderledger.delivery.store;

/** One name for all reactions to an order: what happened to it is followed in its order. */
public final class OrderConsumer {

  public static final String NAME = "delivery.follow-order";

  private OrderConsumer() {}
}
