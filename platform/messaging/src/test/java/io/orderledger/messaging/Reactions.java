package io.orderledger.messaging;

import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact.OrderConfirmed;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import java.util.function.BiFunction;

/** Reactions from functions. */
final class Reactions {

  private Reactions() {}

  static <E extends IntegrationEvent> Reaction<E> of(
      String consumer, Class<E> event, BiFunction<E, Received, Handled> action) {
    return new Reaction<>() {
      @Override
      public String consumer() {
        return consumer;
      }

      @Override
      public Class<E> event() {
        return event;
      }

      @Override
      public Handled on(E fact, Received received) {
        return action.apply(fact, received);
      }
    };
  }

  /** Notes each authorization of the house's own telling. */
  static Reaction<PaymentAuthorized> noting(House house, String consumer) {
    return of(
        consumer,
        PaymentAuthorized.class,
        (fact, received) ->
            received.source().equals("/" + house.service)
                ? house.react(fact.orderNumber(), "seen", fact.attempt(), consumer, received)
                : Handled.applied());
  }

  static Reaction<OrderConfirmed> confirming(
      String consumer, BiFunction<OrderConfirmed, Received, Handled> action) {
    return of(consumer, OrderConfirmed.class, action);
  }
}
