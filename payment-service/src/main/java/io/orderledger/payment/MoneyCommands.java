package io.orderledger.payment;

import io.orderledger.eventstore.EventStore;
import io.orderledger.messaging.inbound.Parking;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.Payment;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The gate that people's money commands pass before anything is decided, and wait at after. */
@Component
public class MoneyCommands {

  private final Payments payments;
  private final EventStore store;
  private final ObjectProvider<Parking> parking;

  MoneyCommands(Payments payments, EventStore store, ObjectProvider<Parking> parking) {
    this.payments = payments;
    this.store = store;
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

  /**
   * The caller's own payment. One of an order that was placed a moment ago is on its way here and
   * is waited for; answers 404 when it does not come, or is another's.
   */
  public Account awaitOwn(OrderNumber order, Caller caller, Duration atMost) {
    return Since.nothing(atMost)
        .resource(
            store,
            Payments.stream(order),
            events ->
                Payments.read(events)
                    .map(Payment.Opened::account)
                    .filter(account -> caller.mayReach(account.customerId())))
        .orElseThrow(Problems::unknown);
  }

  /** An attempt that was requested, once it is answered, or as it is when that takes too long. */
  public Attempt awaitAnswer(OrderNumber order, int number, Duration atMost) {
    return store.awaitRecent(
        Payments.stream(order),
        atMost,
        events -> attempt(Payments.read(events).orElseThrow(), number),
        attempt -> attempt.status() != AttemptStatus.REQUESTED);
  }

  private static Attempt attempt(Payment.Opened payment, int number) {
    Attempt attempt = payment.account().attempts().get(number);
    if (attempt == null) {
      throw new IllegalStateException("Attempt " + number + " was just requested.");
    }
    return attempt;
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
