package ruin.orderledger.returns;

import org.axonframework.messaging.MetaData;

/** A service that knows another one, and Axon outside an aggregate. */
public class ReturnsKnowsOrder {
  Class<?> order = ruin.orderledger.order.OrderKnowsPayment.class;
  MetaData axon = MetaData.emptyInstance();
}
