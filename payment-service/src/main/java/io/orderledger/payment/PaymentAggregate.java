package io.orderledger.payment;

import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentDecider;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvolution;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** One order's payment as Axon keeps it; {@link PaymentDecider} decides. */
@AggregateRoot(type = PaymentAggregate.TYPE)
public final class PaymentAggregate
    extends DecidedAggregate<Payment, PaymentCommand, PaymentEvent> {

  public static final String TYPE = "payment";

  public PaymentAggregate() {
    super(Payment.NOT_OPENED);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<PaymentEvent> handle(PaymentCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(PaymentEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<PaymentEvent> decide(Payment state, PaymentCommand command) {
    return PaymentDecider.decide(state, command);
  }

  @Override
  protected Payment evolve(Payment state, PaymentEvent event) {
    return PaymentEvolution.evolve(state, event);
  }
}
