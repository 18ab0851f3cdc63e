package io.orderledger.order.notice.model;

import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice. Sendings are counted from 1: each is one message to the reader, however
 * often it is tried.
 */
public sealed interface NoticeEvent {

  UUID noticeId();

  Instant at();

  /**
   * It is to go out, and what it says is fixed.
   *
   * @param address null after the person was erased
   * @param content null after the person was erased
   */
  record NoticeRequested(
      Notice notice,
      @PersonId String personId,
      @Personal(purpose = "notice") @Nullable PersonalText address,
      @Personal(purpose = "notice") @Nullable NoticeContent content,
      Instant at)
      implements NoticeEvent {

    @Override
    public UUID noticeId() {
      return notice.id();
    }
  }

  /**
   * It left: this is the moment at which it counts as received (B-15.7).
   *
   * @param address where to; null after the person was erased
   * @param contentHash of what was sent
   * @param messageId the message's own name, the same at every try of this sending
   * @param at when the receiving side took it over
   * @param anew the notice, when receipt of the sendings before was rebutted: the term that hangs
   *     on it runs from here; else null
   */
  record NoticeSent(
      UUID noticeId,
      int sending,
      @PersonId String personId,
      Channel channel,
      @Personal(purpose = "notice") @Nullable PersonalText address,
      String contentHash,
      String messageId,
      Instant at,
      @Nullable Notice anew)
      implements NoticeEvent {

    /** A sending that starts no term again. */
    public NoticeSent(
        UUID noticeId,
        int sending,
        String personId,
        Channel channel,
        @Nullable PersonalText address,
        String contentHash,
        String messageId,
        Instant at) {
      this(noticeId, sending, personId, channel, address, contentHash, messageId, at, null);
    }
  }

  /**
   * It could not go out yet and is tried again; on record once for each obstacle in its way.
   *
   * @param reply the SMTP reply code; null when there was none
   */
  record NoticeDelayed(
      UUID noticeId, int sending, Obstacle obstacle, @Nullable Integer reply, Instant at)
      implements NoticeEvent {}

  /**
   * It is not tried again unless somebody asks for it.
   *
   * @param reply the SMTP reply code; null when there was none
   */
  record NoticeGivenUp(
      UUID noticeId, int sending, Obstacle obstacle, @Nullable Integer reply, Instant at)
      implements NoticeEvent {}

  /** It is to go out once more, as a message of its own. */
  record SendingRequested(UUID noticeId, int sending, Instant at) implements NoticeEvent {}

  /**
   * It was proven that it was not received: no sending up to this one counts any more.
   *
   * @param proof null after the person was erased
   */
  record ReceiptRebutted(
      UUID noticeId,
      int sending,
      @PersonId String personId,
      @Personal(purpose = "notice") @Nullable PersonalText proof,
      Instant at)
      implements NoticeEvent {}
}
