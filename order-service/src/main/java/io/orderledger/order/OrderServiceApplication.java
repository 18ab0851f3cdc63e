package io.orderledger.order;

import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.ServiceApplication;

/** order-service by itself. */
@OrderledgerService
public class OrderServiceApplication {

  public static void main(String[] args) {
    ServiceApplication.run(OrderServiceApplication.class, "order-service", args);
  }
}
