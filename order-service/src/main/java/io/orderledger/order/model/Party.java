package io.orderledger.order.model;

/** The two between whom an order is. */
public enum Party {
  BUYER,
  SELLER
}
