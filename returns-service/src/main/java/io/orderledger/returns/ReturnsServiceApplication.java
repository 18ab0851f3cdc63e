package io.orderledger.returns;

import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.ServiceApplication;

/** returns-service by itself. */
@OrderledgerService
public class ReturnsServiceApplication {

  public static void main(String[] args) {
    ServiceApplication.run(ReturnsServiceApplication.class, "returns-service", args);
  }
}
