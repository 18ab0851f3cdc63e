package ruin.orderledger.order;

/** A service that knows the next one. */
public class OrderKnowsPayment {
  ruin.orderledger.payment.PaymentKnowsDelivery payment =
      new ruin.orderledger.payment.PaymentKnowsDelivery();
}
