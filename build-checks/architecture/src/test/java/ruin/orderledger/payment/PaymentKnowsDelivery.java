package ruin.orderledger.payment;

/** A service that knows the next one. */
public class PaymentKnowsDelivery {
  ruin.orderledger.delivery.DeliveryKnowsReturns delivery =
      new ruin.orderledger.delivery.DeliveryKnowsReturns();
}
