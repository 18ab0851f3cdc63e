package io.orderledger.order.notice.model;

import io.orderledger.order.notice.model.NoticeEvent.NoticeDelayed;
import io.orderledger.order.notice.model.NoticeEvent.NoticeGivenUp;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeEvent.ReceiptRebutted;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.order.notice.model.NoticeState.Existing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice's events, and what they come to.
 *
 * @param sendings in their order; at least the first
 */
public record NoticeHistory(NoticeRequested requested, Existing state, List<Sending> sendings) {

  public NoticeHistory {
    sendings = List.copyOf(sendings);
  }

  /**
   * One message to the reader.
   *
   * @param number counts from 1
   * @param sentAt null while it has not left
   * @param messageId null while it has not left
   * @param obstacle what is, or was last, in its way; null when nothing was
   * @param rebuttedAt when its receipt was rebutted; null when it stands
   */
  public record Sending(
      int number,
      Instant requestedAt,
      @Nullable Instant sentAt,
      @Nullable String messageId,
      @Nullable Obstacle obstacle,
      @Nullable Instant rebuttedAt) {

    private Sending rebutted(Instant at) {
      return rebuttedAt != null || sentAt == null
          ? this
          : new Sending(number, requestedAt, sentAt, messageId, obstacle, at);
    }
  }

  /**
   * Reads a stream.
   *
   * @param events all of it, or its beginning; not empty
   */
  public static NoticeHistory of(List<NoticeEvent> events) {
    NoticeState state = NoticeState.UNKNOWN;
    List<Sending> sendings = new ArrayList<>();
    for (NoticeEvent event : events) {
      state = NoticeDecider.evolve(state, event);
      take(event, sendings);
    }
    return switch (state) {
      case Existing existing ->
          new NoticeHistory((NoticeRequested) events.getFirst(), existing, sendings);
      case NoticeState.Unknown _ -> throw new IllegalArgumentException("A notice without events.");
    };
  }

  private static void take(NoticeEvent event, List<Sending> sendings) {
    switch (event) {
      case NoticeRequested it -> sendings.add(new Sending(1, it.at(), null, null, null, null));
      case SendingRequested it ->
          sendings.add(new Sending(it.sending(), it.at(), null, null, null, null));
      case NoticeSent it -> {
        Instant asked = sendings.removeLast().requestedAt();
        sendings.add(new Sending(it.sending(), asked, it.at(), it.messageId(), null, null));
      }
      case NoticeDelayed it -> hinder(sendings, it.obstacle());
      case NoticeGivenUp it -> hinder(sendings, it.obstacle());
      case ReceiptRebutted it -> sendings.replaceAll(sending -> sending.rebutted(it.at()));
    }
  }

  private static void hinder(List<Sending> sendings, Obstacle obstacle) {
    Sending last = sendings.removeLast();
    sendings.add(new Sending(last.number(), last.requestedAt(), null, null, obstacle, null));
  }

  /**
   * When the notice counts as received: the moment of the first sending that nobody rebutted. A
   * term that hangs on it runs from here, and so from a later moment after a rebuttal. Null while
   * it does not count as received.
   */
  @Clause({ClauseId.B_15_4, ClauseId.B_15_7})
  public @Nullable Instant receivedAt() {
    for (Sending sending : sendings) {
      if (sending.sentAt() != null && sending.rebuttedAt() == null) {
        return sending.sentAt();
      }
    }
    return null;
  }
}
