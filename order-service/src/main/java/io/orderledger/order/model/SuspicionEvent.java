package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** What is told of fraud, in whatever state the order is. */
public sealed interface SuspicionEvent extends OrderEvent.Watched {

  /**
   * Payment found something suspicious; whether it holds the order follows as an event of its own.
   *
   * @param at when payment found it
   */
  record SuspicionRecorded(OrderNumber orderNumber, SuspectedPayment suspected, Instant at)
      implements SuspicionEvent {}
}
