package io.orderledger.delivery.store;

import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryDecider;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryHistory;
import io.orderledger.delivery.model.DeliveryState;
import io.orderledger.delivery.model.Hindrances;
import io.orderledger.delivery.model.Services;
import io.orderledger.delivery.model.Suspension;
import io.orderledger.delivery.model.Till;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.WorkingCalendar;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A delivery's stream, one an order. */
@AggregateRoot(type = DeliveryAggregate.TYPE)
public final class DeliveryAggregate
    extends DecidedAggregate<DeliveryState, DeliveryCommand, DeliveryEvent> {

  static final String TYPE = "delivery";

  private static final DeliveryDecider DECIDER =
      new DeliveryDecider(WorkingCalendar.ofKazakhstan());

  private Suspension suspension = Suspension.NONE;
  private Till till = Till.NONE;
  private Hindrances hindrances = Hindrances.NONE;
  private Services services = Services.NONE;

  public DeliveryAggregate() {
    super(DeliveryHistory.BEGINNING);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<DeliveryEvent> handle(DeliveryCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(DeliveryEvent event) {
    suspension = suspension.after(event);
    till = till.after(event);
    hindrances = hindrances.after(event);
    services = services.after(event);
    evolveWith(event);
  }

  @Override
  protected Decision<DeliveryEvent> decide(DeliveryState state, DeliveryCommand command) {
    return DECIDER.decide(state, suspension, till, hindrances, services, command);
  }

  @Override
  protected DeliveryState evolve(DeliveryState state, DeliveryEvent event) {
    return DeliveryHistory.evolve(state, event);
  }
}
