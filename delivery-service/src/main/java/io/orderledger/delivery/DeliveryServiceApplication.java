package io.orderledger.delivery;

import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.ServiceApplication;

/** delivery-service by itself. */
@OrderledgerService
public class DeliveryServiceApplication {

  public static void main(String[] args) {
    ServiceApplication.run(DeliveryServiceApplication.class, "delivery-service", args);
  }
}
