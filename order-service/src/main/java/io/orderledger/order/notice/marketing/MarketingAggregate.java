package io.orderledger.order.notice.marketing;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.notice.model.Consents;
import io.orderledger.order.notice.model.MarketingCommand;
import io.orderledger.order.notice.model.MarketingDecider;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of one person's consents; it alone decides whether a message may go to them. */
@AggregateRoot(type = MarketingAggregate.TYPE)
public final class MarketingAggregate
    extends DecidedAggregate<Consents, MarketingCommand, MarketingEvent> {

  static final String TYPE = "marketing";

  public MarketingAggregate() {
    super(Consents.NONE);
  }

  static StreamId streamOf(String personId) {
    return StreamId.of(TYPE, personId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<MarketingEvent> handle(MarketingCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(MarketingEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<MarketingEvent> decide(Consents consents, MarketingCommand command) {
    return MarketingDecider.decide(consents, command);
  }

  @Override
  protected Consents evolve(Consents consents, MarketingEvent event) {
    return MarketingDecider.evolve(consents, event);
  }
}
