package io.orderledger.order.pricing.model;

/**
 * A promotion that may apply and competes for portions.
 *
 * @param most how many pieces it may reduce in this order; of a bundle, how many sets
 */
record Contender(Promotion promotion, long most) {}
