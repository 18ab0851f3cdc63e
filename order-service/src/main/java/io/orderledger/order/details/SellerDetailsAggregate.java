package io.orderledger.order.details;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.details.model.ChangeSellerDetails;
import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.details.model.SellerDetailsDecider;
import io.orderledger.order.details.model.SellerDetailsState;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of a seller's details. */
@AggregateRoot(type = SellerDetailsAggregate.TYPE)
public final class SellerDetailsAggregate
    extends DecidedAggregate<SellerDetailsState, ChangeSellerDetails, SellerDetailsChanged> {

  static final String TYPE = "seller-details";

  public SellerDetailsAggregate() {
    super(SellerDetailsState.NONE);
  }

  static StreamId streamOf(String sellerId) {
    return StreamId.of(TYPE, sellerId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<SellerDetailsChanged> handle(ChangeSellerDetails command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(SellerDetailsChanged event) {
    evolveWith(event);
  }

  @Override
  protected Decision<SellerDetailsChanged> decide(
      SellerDetailsState state, ChangeSellerDetails command) {
    return SellerDetailsDecider.decide(state, command);
  }

  @Override
  protected SellerDetailsState evolve(SellerDetailsState state, SellerDetailsChanged event) {
    return SellerDetailsDecider.evolve(state, event);
  }
}
