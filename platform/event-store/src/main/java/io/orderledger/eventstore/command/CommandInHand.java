package io.orderledger.eventstore.command;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.append.Append;
import io.orderledger.eventstore.append.EventRow;
import io.orderledger.eventstore.append.KeyRow;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A command on its one way through Axon, from its sender to the append: what it is, and what the
 * aggregate decided. Confined to the sender's thread.
 */
public final class CommandInHand {

  /** Where the command message's metadata holds it. */
  public static final String NAME = "commandInHand";

  private static final byte[] NO_BODY = {};

  private final Submission submission;
  private final String aggregateIdentifier;
  private final Map<String, String> eventMetadata;
  private final long occurredAt;
  private @Nullable Decision<?> decision;
  private long versionBefore;

  CommandInHand(Submission submission, Map<String, String> eventMetadata, long occurredAt) {
    this.submission = submission;
    this.aggregateIdentifier = submission.stream().id().toString();
    this.eventMetadata = eventMetadata;
    this.occurredAt = occurredAt;
  }

  /** The one of the current unit of work; null outside of a command. */
  public static @Nullable CommandInHand current() {
    return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get().getMessage()) : null;
  }

  /** The one a message carries; null when it was not sent by {@link Commands}. */
  public static @Nullable CommandInHand of(Message<?> message) {
    return (CommandInHand) message.getMetaData().get(NAME);
  }

  /** The aggregate reports its decision, and the sequence of its last event before it. */
  public static void decided(Decision<?> decision, long versionBefore) {
    CommandInHand inHand = current();
    if (inHand == null) {
      throw new IllegalStateException("Commands are sent through Commands.send.");
    }
    inHand.decision = decision;
    inHand.versionBefore = versionBefore;
  }

  public StreamId stream() {
    return submission.stream();
  }

  public String aggregateIdentifier() {
    return aggregateIdentifier;
  }

  /** Goes to each of the command's events. */
  public Map<String, String> eventMetadata() {
    return eventMetadata;
  }

  /** Microseconds since 1970. */
  public long occurredAt() {
    return occurredAt;
  }

  /** Whether the aggregate has decided without anything to append. */
  public boolean decidedWithoutEvents() {
    return switch (decision) {
      case null -> false;
      case Decision.Accepted<?>(var events) -> events.isEmpty();
      case Decision.Refused<?> refused -> true;
    };
  }

  public boolean hasKey() {
    return !(submission.key() instanceof CommandKey.None);
  }

  /** The sequence that is free in the stream if the decision rests on its latest state. */
  public long nextSequence() {
    return versionBefore + 1;
  }

  /** The decision's events, with the key if there is one. */
  public Append append(List<EventRow> events) {
    return new Append(
        events.getFirst().eventId(),
        submission.stream(),
        events.getFirst().sequence(),
        events,
        keyRow());
  }

  /** The key alone. */
  public Append keyOnly(UUID entryId) {
    return new Append(entryId, submission.stream(), nextSequence(), List.of(), keyRow());
  }

  CommandResult result() {
    return answer().asResult(false);
  }

  private StoredAnswer answer() {
    StreamId stream = submission.stream();
    return switch (decision) {
      case null -> throw new IllegalStateException("The aggregate has not decided.");
      case Decision.Accepted<?>(var events) ->
          new StoredAnswer(stream.type(), stream.id(), versionBefore + events.size(), null);
      case Decision.Refused<?>(Refusal refusal) ->
          new StoredAnswer(stream.type(), stream.id(), versionBefore, refusal);
    };
  }

  private @Nullable KeyRow keyRow() {
    return switch (submission.key()) {
      case CommandKey.None none -> null;
      case CommandKey.Request request -> keyRow(request, request.bodyHash());
      case CommandKey.Inbox inbox -> keyRow(inbox, NO_BODY);
    };
  }

  private KeyRow keyRow(CommandKey key, byte[] bodyHash) {
    return new KeyRow(KeyNames.of(key).orElseThrow(), bodyHash, answer().toBytes());
  }
}
