package io.orderledger.payment.certificate;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateCommand;
import io.orderledger.payment.certificate.model.CertificateDecider;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The certificates, by id. States are read from the log: they are never behind. */
@Component
public class Certificates {

  private final EventStore store;
  private final Commands commands;

  Certificates(EventStore store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  /** The certificate now; empty when none of this id was issued. */
  public Optional<Certificate.Issued> find(CertificateId id) {
    return read(store.readRecent(CertificateAggregate.stream(id)));
  }

  /** The certificate as its issue left it, whatever happened since. */
  Certificate.Issued issued(StreamId stream) {
    return read(store.readRecent(stream, 0)).orElseThrow();
  }

  /** The certificate that a stream's events make; empty before it is issued. */
  static Optional<Certificate.Issued> read(List<RecordedEvent> events) {
    Certificate state = Certificate.NOT_ISSUED;
    for (RecordedEvent event : events) {
      state = CertificateDecider.evolve(state, (CertificateEvent) event.payload());
    }
    return state instanceof Certificate.Issued issued ? Optional.of(issued) : Optional.empty();
  }

  public CommandResult tell(
      CertificateId id, CertificateCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(CertificateAggregate.stream(id), command, key, provenance));
  }
}
