package io.orderledger.payment.evidence.file;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.evidence.file.model.EvidenceFileCommand.KeepFile;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The disputes' files. They are read from the log: they are never behind. */
@Component
public class EvidenceFiles {

  private final EventStore store;
  private final Commands commands;

  EvidenceFiles(EventStore store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  /** Those of a dispute that count: the last one of each kind. */
  public List<FileKept> of(String disputeId) {
    return Arrays.stream(EvidenceFileKind.values())
        .flatMap(kind -> versions(disputeId, kind).stream().reduce((one, later) -> later).stream())
        .toList();
  }

  /** The file of a kind with that hash, which need not count any more. */
  public Optional<FileKept> find(String disputeId, EvidenceFileKind kind, String sha256) {
    return versions(disputeId, kind).stream()
        .filter(file -> file.sha256().equals(sha256))
        .findFirst();
  }

  /** The bytes of a file; empty once its person's data were erased. */
  public static Optional<byte[]> bytes(FileKept file) {
    return Optional.ofNullable(file.content())
        .map(content -> Base64.getDecoder().decode(content.value()));
  }

  private List<FileKept> versions(String disputeId, EvidenceFileKind kind) {
    return store.readRecent(EvidenceFileAggregate.streamOf(disputeId, kind)).stream()
        .map(RecordedEvent::payload)
        .map(FileKept.class::cast)
        .toList();
  }

  CommandResult keep(KeepFile command, CommandKey key, Provenance provenance) {
    return commands.send(
        new Submission(
            EvidenceFileAggregate.streamOf(command.disputeId(), command.kind()),
            command,
            key,
            provenance));
  }
}
