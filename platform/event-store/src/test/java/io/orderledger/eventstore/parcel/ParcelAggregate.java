package io.orderledger.eventstore.parcel;

import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The whole of what a service writes about Axon. */
@AggregateRoot(type = ParcelAggregate.TYPE)
public final class ParcelAggregate extends DecidedAggregate<Parcel, ParcelCommand, ParcelEvent> {

  public static final String TYPE = "parcel";

  public ParcelAggregate() {
    super(new Parcel.NotYet());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ParcelEvent> handle(ParcelCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ParcelEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ParcelEvent> decide(Parcel state, ParcelCommand command) {
    return ParcelDecider.decide(state, command);
  }

  @Override
  protected Parcel evolve(Parcel state, ParcelEvent event) {
    return ParcelDecider.evolve(state, event);
  }
}
