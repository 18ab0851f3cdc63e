package ruin.orderledger.shared;

/** A public language that knows a service. */
public class SharedKnowsOrder {
  ruin.orderledger.order.OrderKnowsPayment order = new ruin.orderledger.order.OrderKnowsPayment();
}
