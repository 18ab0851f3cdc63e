package io.orderledger.eventstore.command;

import io.orderledger.eventstore.StreamId;
import io.orderledger.shared.decision.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command's answer as it stands beside its key: ids and, if refused, the refusal.
 *
 * @param refusal null when accepted
 */
record StoredAnswer(String streamType, UUID streamId, long sequence, @Nullable Refusal refusal) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] toBytes() {
    return JSON.writeValueAsBytes(this);
  }

  static CommandResult replay(byte[] bytes) {
    StoredAnswer answer = JSON.readValue(bytes, StoredAnswer.class);
    return answer.asResult(true);
  }

  CommandResult asResult(boolean replayed) {
    StreamId stream = new StreamId(streamType, streamId);
    return refusal == null
        ? new CommandResult.Accepted(stream, sequence, replayed)
        : new CommandResult.Refused(refusal, stream, replayed);
  }
}
