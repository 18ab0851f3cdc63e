package io.orderledger.payment.evidence.file;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.evidence.file.model.EvidenceFile;
import io.orderledger.payment.evidence.file.model.EvidenceFileCommand;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of a dispute's file of one kind; {@link EvidenceFile} decides. */
@AggregateRoot(type = EvidenceFileAggregate.TYPE)
public final class EvidenceFileAggregate
    extends DecidedAggregate<EvidenceFile, EvidenceFileCommand, EvidenceFileEvent> {

  static final String TYPE = "evidence-file";

  public EvidenceFileAggregate() {
    super(EvidenceFile.NONE);
  }

  static StreamId streamOf(String disputeId, EvidenceFileKind kind) {
    return StreamId.of(TYPE, disputeId + '/' + kind);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<EvidenceFileEvent> handle(EvidenceFileCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(EvidenceFileEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<EvidenceFileEvent> decide(EvidenceFile state, EvidenceFileCommand command) {
    return state.decide(command);
  }

  @Override
  protected EvidenceFile evolve(EvidenceFile state, EvidenceFileEvent event) {
    return state.after(event);
  }
}
