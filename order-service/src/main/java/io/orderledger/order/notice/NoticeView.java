package io.orderledger.order.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.Channel;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.NoticeHistory;
import io.orderledger.order.notice.model.NoticeHistory.Sending;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.NoticeState.Existing;
import io.orderledger.order.notice.model.NoticeState.GivenUp;
import io.orderledger.order.notice.model.NoticeState.Sent;
import io.orderledger.order.notice.model.NoticeState.Waiting;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to look at.
 *
 * @param address whole for its owner and with the content, else masked; absent after erasure
 * @param receivedAt when it counts as received (B-15.7); absent while it does not
 * @param sendings every message to the reader, the last one last
 * @param nextSteps what the seller's people may lawfully ask next; empty for others
 * @param content only where one notice is asked for; absent after the person was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
    UUID id,
    NoticeKind kind,
    State state,
    Channel channel,
    @Nullable String address,
    Language language,
    String contentHash,
    @Nullable Instant receivedAt,
    Instant requestedAt,
    List<Sending> sendings,
    List<Step> nextSteps,
    @Nullable NoticeContent content) {

  enum State {
    WAITING,
    SENT,
    GIVEN_UP;

    static State of(Existing notice) {
      return switch (notice) {
        case Waiting _ -> WAITING;
        case Sent _ -> SENT;
        case GivenUp _ -> GIVEN_UP;
      };
    }
  }

  enum Step {
    SEND_AGAIN,
    REBUT_RECEIPT
  }

  /** For those who may not know where the person is reached. */
  static NoticeView masked(NoticeHistory notice) {
    return view(notice, mask(notice.requested().address()), nextSteps(notice.state()), null);
  }

  static NoticeView forOwner(NoticeHistory notice) {
    return view(notice, plain(notice.requested().address()), List.of(), null);
  }

  static NoticeView withContent(NoticeHistory notice) {
    return view(
        notice, plain(notice.requested().address()), List.of(), notice.requested().content());
  }

  private static NoticeView view(
      NoticeHistory history,
      @Nullable String address,
      List<Step> steps,
      @Nullable NoticeContent content) {
    Notice notice = history.state().notice();
    return new NoticeView(
        notice.id(),
        notice.kind(),
        State.of(history.state()),
        notice.channel(),
        address,
        notice.language(),
        notice.contentHash(),
        history.receivedAt(),
        history.requested().at(),
        history.sendings(),
        steps,
        content);
  }

  private static List<Step> nextSteps(Existing notice) {
    return switch (notice) {
      case Waiting _ -> List.of();
      case Sent _ -> List.of(Step.SEND_AGAIN, Step.REBUT_RECEIPT);
      case GivenUp _ -> List.of(Step.SEND_AGAIN);
    };
  }

  private static @Nullable String plain(@Nullable PersonalText address) {
    return address == null ? null : address.value();
  }

  /** The first letter and the domain: enough to ask the person whether it is theirs. */
  private static @Nullable String mask(@Nullable PersonalText address) {
    if (address == null) {
      return null;
    }
    String value = address.value();
    return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
  }
}
