package io.orderledger.order.model;

/** How large one order can be; a larger purchase is several orders. */
public final class OrderLimits {

  public static final int MAX_LINES = 100;
  public static final int MAX_QUANTITY = 999;

  private OrderLimits() {}
}
