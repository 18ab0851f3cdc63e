package io.orderledger.messaging;

import io.orderledger.shared.event.IntegrationEvent;

/**
 * What a service does when another tells it a fact: sends one command, whose append carries the
 * inbox key.
 *
 * <pre>{@code
 * public Handled on(OrderPlaced placed, Received received) {
 *   var command = new OpenPayment(placed.orderNumber(), placed.total());
 *   return Handled.of(
 *       commands.send(
 *           new Submission(
 *               streamOf(placed.orderNumber()),
 *               command,
 *               received.inbox(consumer()),
 *               received.provenance(consumer()))));
 * }
 * }</pre>
 *
 * <p>Called by several threads at once, for different keys. An exception that tells of a failure
 * that passes (database down, outcome unknown) makes the record be tried again; any other parks it.
 *
 * @param <E> the fact
 */
public interface Reaction<E extends IntegrationEvent> {

  /**
   * A name for good: it scopes the inbox ({@code payment.open-on-order-placed}). Records of one key
   * stay in order within a consumer: reactions that must not overtake each other when a record is
   * parked share a name, each with another event class; two reactions to one class have two names.
   */
  String consumer();

  Class<E> event();

  Handled on(E event, Received received);
}
