package io.orderledger.payment.recurring;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateCommand;
import io.orderledger.payment.recurring.model.MandateDecider;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A mandate's stream; {@link MandateDecider} decides. */
@AggregateRoot(type = MandateAggregate.TYPE)
public final class MandateAggregate
    extends DecidedAggregate<Mandate, MandateCommand, MandateEvent> {

  static final String TYPE = "mandate";

  public MandateAggregate() {
    super(Mandate.NONE);
  }

  static StreamId stream(MandateId id) {
    return StreamId.of(TYPE, id.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<MandateEvent> handle(MandateCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(MandateEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<MandateEvent> decide(Mandate state, MandateCommand command) {
    return MandateDecider.decide(state, command);
  }

  @Override
  protected Mandate evolve(Mandate state, MandateEvent event) {
    return MandateDecider.evolve(state, event);
  }
}
