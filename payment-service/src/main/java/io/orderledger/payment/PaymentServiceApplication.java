package io.orderledger.payment;

import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.ServiceApplication;

/** payment-service: owes nobody a tenge, and charges nobody twice. */
@OrderledgerService
public class PaymentServiceApplication {

  public static void main(String[] args) {
    ServiceApplication.run(PaymentServiceApplication.class, "payment-service", args);
  }
}
