package ruin.orderledger.eventstore;

/** A platform that knows a service and the room above it. */
public class StoreKnowsOrderAndMessaging {
  ruin.orderledger.order.OrderKnowsPayment order = new ruin.orderledger.order.OrderKnowsPayment();
  ruin.orderledger.messaging.MessagingKnowsKit messaging =
      new ruin.orderledger.messaging.MessagingKnowsKit();
}
