package io.orderledger.order.delivery;

/** One name for all reactions to delivery: what happened to the goods is recorded in its order. */
final class DeliveryConsumer {

  static final String NAME = "order.follow-delivery";

  private DeliveryConsumer() {}
}
