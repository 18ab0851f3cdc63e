package io.orderledger.order.notice.model;

import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a notice is told. */
public sealed interface NoticeCommand {

  Instant at();

  record RequestNotice(
      Notice notice,
      @PersonId String personId,
      @Personal(purpose = "notice") PersonalText address,
      @Personal(purpose = "notice") NoticeContent content,
      Instant at)
      implements NoticeCommand {}

  /** A sending's message was taken over; a fact. */
  record RecordSent(
      int sending,
      @PersonId String personId,
      @Personal(purpose = "notice") PersonalText address,
      String messageId,
      Instant at)
      implements NoticeCommand {}

  /** A sending could not go out and is tried again; a fact. */
  record RecordDelay(int sending, Obstacle obstacle, @Nullable Integer reply, Instant at)
      implements NoticeCommand {}

  /** A sending will not go out; a fact. */
  record GiveUp(int sending, Obstacle obstacle, @Nullable Integer reply, Instant at)
      implements NoticeCommand {}

  /** The seller's people want it sent again. */
  record RequestSending(Instant at) implements NoticeCommand {}

  /** The seller's people hold it for proven that it was not received. */
  record RebutReceipt(
      @PersonId String personId, @Personal(purpose = "notice") PersonalText proof, Instant at)
      implements NoticeCommand {}
}
