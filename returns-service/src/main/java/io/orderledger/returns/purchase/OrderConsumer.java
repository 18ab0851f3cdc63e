package io.orderledger.returns.purchase;

/** Whoever follows the orders here, under one name, so that one order's facts keep their order. */
public final class OrderConsumer {

  public static final String NAME = "returns.follow-order";

  private OrderConsumer() {}
}
