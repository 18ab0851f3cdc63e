package io.orderledger.servicekit.sample;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.servicekit.sample.model.Sample;
import io.orderledger.servicekit.sample.model.SampleCommand;
import io.orderledger.servicekit.sample.model.SampleDecider;
import io.orderledger.servicekit.sample.model.SampleEvent;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

@AggregateRoot(type = SampleAggregate.TYPE)
final class SampleAggregate extends DecidedAggregate<Sample, SampleCommand, SampleEvent> {

  static final String TYPE = "sample";

  SampleAggregate() {
    super(new Sample.Unknown());
  }

  static StreamId stream(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<SampleEvent> handle(SampleCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(SampleEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<SampleEvent> decide(Sample state, SampleCommand command) {
    return SampleDecider.decide(state, command);
  }

  @Override
  protected Sample evolve(Sample state, SampleEvent event) {
    return SampleDecider.evolve(state, event);
  }
}
