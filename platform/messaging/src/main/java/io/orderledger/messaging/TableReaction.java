package io.orderledger.messaging;

import io.orderledger.shared.event.IntegrationEvent;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a service does when another tells it a fact that only changes a table (offer editions): the
 * inbox key is written in the same transaction.
 *
 * @param <E> the fact
 */
public interface TableReaction<E extends IntegrationEvent> {

  /** As {@link Reaction#consumer()}. */
  String consumer();

  Class<E> event();

  /**
   * Writes.
   *
   * @param connection of the transaction that also holds the inbox key: neither commit nor close it
   */
  Handled on(E event, Received received, Connection connection) throws SQLException;
}
