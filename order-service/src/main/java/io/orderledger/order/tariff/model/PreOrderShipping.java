package io.orderledger.order.tariff.model;

/** How pre-ordered goods come that are ordered with others (B-4.7, B-6.10). */
public enum PreOrderShipping {
  /** Everything comes when the last of it can be supplied. */
  TOGETHER,
  /** What is in stock comes at once; pre-ordered goods in shipments of their own. */
  APART
}
