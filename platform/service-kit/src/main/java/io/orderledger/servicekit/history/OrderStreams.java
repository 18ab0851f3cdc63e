package io.orderledger.servicekit.history;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;

/** Tells which of the service's streams belong to an order: a bean of the service. */
@FunctionalInterface
public interface OrderStreams {

  /** The order's streams, whether they have events or not; empty when there can be none. */
  List<OrderStream> of(OrderNumber number);

  /** A stream and the aggregate that rebuilds its state. */
  record OrderStream(StreamId stream, Class<? extends DecidedAggregate<?, ?, ?>> aggregate) {}
}
