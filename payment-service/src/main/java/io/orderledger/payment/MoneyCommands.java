package io.orderledger.payment;

import io.orderledger.messaging.inbound.Parking;
import io.orderledger.payment.model.Payment;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.identifier.OrderNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The gate that people's money commands pass before anything is decided. */
@Component
public class MoneyCommands {

  private final Payments payments;
  private final ObjectProvider<Parking> parking;

  MoneyCommands(Payments payments, ObjectProvider<Parking> parking) {
    this.payments = payments;
    this.parking = parking;
  }

  /**
   * The payment to decide on. Answers 404 when the order is not known here, and 409 while a message
   * about it waits for a person: what that message says may forbid the command.
   */
  public Payment.Opened payment(OrderNumber order) {
    Payment.Opened payment = payments.find(order).orElseThrow(Problems::unknown);
    requireNotParked(order);
    return payment;
  }

  /** Answers 409 while a message about the order waits for a person. */
  public void requireNotParked(OrderNumber order) {
    if (parking.stream().anyMatch(parked -> parked.isParked(order.value()))) {
      throw Problems.of(
          Problem.of(409, "order-parked", "A message about this order waits for a person.")
              .next("An operator redrives or discards it; then repeat the request."));
    }
  }
}
