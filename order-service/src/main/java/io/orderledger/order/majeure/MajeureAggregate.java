package io.orderledger.order.majeure;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.majeure.model.MajeureCommand;
import io.orderledger.order.majeure.model.MajeureDecider;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.order.majeure.model.MajeureState;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A circumstance's stream. */
@AggregateRoot(type = MajeureAggregate.TYPE)
public final class MajeureAggregate
    extends DecidedAggregate<MajeureState, MajeureCommand, MajeureEvent> {

  static final String TYPE = "force-majeure";

  public MajeureAggregate() {
    super(MajeureState.UNKNOWN);
  }

  static StreamId streamOf(String circumstanceId) {
    return StreamId.of(TYPE, circumstanceId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<MajeureEvent> handle(MajeureCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(MajeureEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<MajeureEvent> decide(MajeureState state, MajeureCommand command) {
    return MajeureDecider.decide(state, command);
  }

  @Override
  protected MajeureState evolve(MajeureState state, MajeureEvent event) {
    return MajeureDecider.evolve(state, event);
  }
}
