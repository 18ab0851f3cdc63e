package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.messaging.TableReaction;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A reaction, whatever its kind. */
record Effect(
    String consumer,
    Class<? extends IntegrationEvent> event,
    BiFunction<IntegrationEvent, Received, Handled> action) {

  static <E extends IntegrationEvent> Effect of(Reaction<E> reaction) {
    return new Effect(
        reaction.consumer(),
        reaction.event(),
        (fact, received) -> reaction.on(reaction.event().cast(fact), received));
  }

  static <E extends IntegrationEvent> Effect of(TableReaction<E> reaction, DataSource dataSource) {
    return new Effect(
        reaction.consumer(),
        reaction.event(),
        (fact, received) ->
            InboxTransaction.run(
                dataSource,
                reaction.consumer(),
                received.messageId(),
                connection -> reaction.on(reaction.event().cast(fact), received, connection)));
  }
}
