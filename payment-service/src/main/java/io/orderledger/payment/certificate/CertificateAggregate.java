package io.orderledger.payment.certificate;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateCommand;
import io.orderledger.payment.certificate.model.CertificateDecider;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A certificate's stream, with every use of it; {@link CertificateDecider} decides. */
@AggregateRoot(type = CertificateAggregate.TYPE)
public final class CertificateAggregate
    extends DecidedAggregate<Certificate, CertificateCommand, CertificateEvent> {

  static final String TYPE = "certificate";

  public CertificateAggregate() {
    super(Certificate.NOT_ISSUED);
  }

  static StreamId stream(CertificateId id) {
    return StreamId.of(TYPE, id.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<CertificateEvent> handle(CertificateCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(CertificateEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<CertificateEvent> decide(Certificate state, CertificateCommand command) {
    return CertificateDecider.decide(state, command);
  }

  @Override
  protected Certificate evolve(Certificate state, CertificateEvent event) {
    return CertificateDecider.evolve(state, event);
  }
}
