package ruin.orderledger.delivery;

/** A service that knows the next one. */
public class DeliveryKnowsReturns {
  ruin.orderledger.returns.ReturnsKnowsOrder returns =
      new ruin.orderledger.returns.ReturnsKnowsOrder();
}
