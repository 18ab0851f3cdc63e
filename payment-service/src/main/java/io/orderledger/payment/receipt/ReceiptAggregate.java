package io.orderledger.payment.receipt;

import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand;
import io.orderledger.payment.receipt.model.ReceiptDecider;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** One order's receipts as Axon keeps them; {@link ReceiptDecider} decides. */
@AggregateRoot(type = ReceiptAggregate.TYPE)
public final class ReceiptAggregate
    extends DecidedAggregate<ReceiptBook, ReceiptCommand, ReceiptEvent> {

  static final String TYPE = "receipts";

  public ReceiptAggregate() {
    super(ReceiptBook.EMPTY);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ReceiptEvent> handle(ReceiptCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ReceiptEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ReceiptEvent> decide(ReceiptBook state, ReceiptCommand command) {
    return ReceiptDecider.decide(state, command);
  }

  @Override
  protected ReceiptBook evolve(ReceiptBook state, ReceiptEvent event) {
    return state.after(event);
  }
}
