package io.orderledger.order.receipt;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.order.receipt.model.ToldReceipts;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The receipts' stream, under the number of their order. */
@AggregateRoot(type = OrderReceiptsAggregate.TYPE)
public final class OrderReceiptsAggregate
    extends DecidedAggregate<ToldReceipts, ReceiptTold, ReceiptTold> {

  static final String TYPE = "order-receipts";

  public OrderReceiptsAggregate() {
    super(ToldReceipts.NONE);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ReceiptTold> handle(ReceiptTold told) {
    return decideAndApply(told);
  }

  @EventSourcingHandler
  void on(ReceiptTold told) {
    evolveWith(told);
  }

  @Override
  protected Decision<ReceiptTold> decide(ToldReceipts state, ReceiptTold told) {
    return state.decide(told);
  }

  @Override
  protected ToldReceipts evolve(ToldReceipts state, ReceiptTold told) {
    return state.after(told);
  }
}
