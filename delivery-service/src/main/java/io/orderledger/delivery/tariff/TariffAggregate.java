package io.orderledger.delivery.tariff;

import io.orderledger.delivery.tariff.model.TariffBook;
import io.orderledger.delivery.tariff.model.TariffCommand;
import io.orderledger.delivery.tariff.model.TariffDecider;
import io.orderledger.delivery.tariff.model.TariffEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The one stream of all tariff editions. */
@AggregateRoot(type = TariffAggregate.TYPE)
public final class TariffAggregate
    extends DecidedAggregate<TariffBook, TariffCommand, TariffEvent> {

  static final String TYPE = "tariff";
  static final StreamId STREAM = StreamId.of(TYPE, "book");

  public TariffAggregate() {
    super(TariffBook.EMPTY);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<TariffEvent> handle(TariffCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(TariffEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<TariffEvent> decide(TariffBook book, TariffCommand command) {
    return TariffDecider.decide(book, command);
  }

  @Override
  protected TariffBook evolve(TariffBook book, TariffEvent event) {
    return TariffDecider.evolve(book, event);
  }
}
