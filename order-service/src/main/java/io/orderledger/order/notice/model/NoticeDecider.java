package io.orderledger.order.notice.model;

import io.orderledger.order.notice.model.NoticeCommand.GiveUp;
import io.orderledger.order.notice.model.NoticeCommand.RebutReceipt;
import io.orderledger.order.notice.model.NoticeCommand.RecordDelay;
import io.orderledger.order.notice.model.NoticeCommand.RecordSent;
import io.orderledger.order.notice.model.NoticeCommand.RequestNotice;
import io.orderledger.order.notice.model.NoticeCommand.RequestSending;
import io.orderledger.order.notice.model.NoticeEvent.NoticeDelayed;
import io.orderledger.order.notice.model.NoticeEvent.NoticeGivenUp;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeEvent.ReceiptRebutted;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.order.notice.model.NoticeState.Existing;
import io.orderledger.order.notice.model.NoticeState.GivenUp;
import io.orderledger.order.notice.model.NoticeState.Sent;
import io.orderledger.order.notice.model.NoticeState.Unknown;
import io.orderledger.order.notice.model.NoticeState.Waiting;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.time.Instant;

/**
 * The life of a notice: asked for once, however often its cause is met; sent, or given up on
 * record; sent again when somebody wants it or its receipt was rebutted.
 */
@Clause({ClauseId.B_15_4, ClauseId.B_15_7})
public final class NoticeDecider {

  private NoticeDecider() {}

  public static Decision<NoticeEvent> decide(NoticeState state, NoticeCommand command) {
    return switch (command) {
      case RequestNotice it -> request(state, it);
      case RecordSent it -> sent(state, it);
      case RecordDelay it -> delayed(state, it);
      case GiveUp it -> givenUp(state, it);
      case RequestSending it -> sendAgain(state, it);
      case RebutReceipt it -> rebut(state, it);
    };
  }

  public static NoticeState evolve(NoticeState state, NoticeEvent event) {
    return switch (event) {
      case NoticeRequested it -> new Waiting(it.notice(), 1, null, null, false);
      case NoticeSent it -> new Sent(notice(state), it.sending(), it.at(), false);
      case NoticeDelayed it ->
          new Waiting(
              notice(state), it.sending(), it.obstacle(), firstDelay(state, it), rebutted(state));
      case NoticeGivenUp it ->
          new GivenUp(notice(state), it.sending(), it.obstacle(), rebutted(state));
      case SendingRequested it ->
          new Waiting(notice(state), it.sending(), null, null, rebutted(state));
      case ReceiptRebutted _ ->
          state instanceof Sent(var notice, var sending, var sentAt, _)
              ? new Sent(notice, sending, sentAt, true)
              : state;
    };
  }

  private static Decision<NoticeEvent> request(NoticeState state, RequestNotice it) {
    return switch (state) {
      case Unknown _ ->
          Decision.accept(
              new NoticeRequested(it.notice(), it.personId(), it.address(), it.content(), it.at()));
      case Existing _ -> Decision.nothing();
    };
  }

  /** What left has left, whatever was thought of it meanwhile. */
  private static Decision<NoticeEvent> sent(NoticeState state, RecordSent it) {
    return switch (state) {
      case Waiting waiting when waiting.sending() == it.sending() ->
          Decision.accept(sent(waiting, it));
      case GivenUp givenUp when givenUp.sending() == it.sending() ->
          Decision.accept(sent(givenUp, it));
      case Waiting _, GivenUp _, Sent _, Unknown _ -> Decision.nothing();
    };
  }

  private static NoticeSent sent(Existing state, RecordSent it) {
    Notice notice = state.notice();
    return new NoticeSent(
        notice.id(),
        it.sending(),
        it.personId(),
        notice.channel(),
        it.address(),
        notice.contentHash(),
        it.messageId(),
        it.at(),
        state.rebutted() ? notice : null);
  }

  private static Decision<NoticeEvent> delayed(NoticeState state, RecordDelay it) {
    return switch (state) {
      case Waiting(var notice, var sending, var before, _, _)
          when sending == it.sending() && before != it.obstacle() ->
          Decision.accept(
              new NoticeDelayed(notice.id(), sending, it.obstacle(), it.reply(), it.at()));
      case Waiting _, GivenUp _, Sent _, Unknown _ -> Decision.nothing();
    };
  }

  private static Decision<NoticeEvent> givenUp(NoticeState state, GiveUp it) {
    return switch (state) {
      case Waiting(var notice, var sending, _, _, _) when sending == it.sending() ->
          Decision.accept(
              new NoticeGivenUp(notice.id(), sending, it.obstacle(), it.reply(), it.at()));
      case Waiting _, GivenUp _, Sent _, Unknown _ -> Decision.nothing();
    };
  }

  private static Decision<NoticeEvent> sendAgain(NoticeState state, RequestSending it) {
    return switch (state) {
      case Sent(var notice, var sending, _, _) -> Decision.accept(next(notice, sending, it));
      case GivenUp(var notice, var sending, _, _) -> Decision.accept(next(notice, sending, it));
      case Waiting _ ->
          Decision.refuse(
              "notice-waiting", "The notice is about to go out by itself: wait for it.");
      case Unknown _ -> unknown();
    };
  }

  /** The term that hung on the notice runs again from the moment of the sending asked for here. */
  private static Decision<NoticeEvent> rebut(NoticeState state, RebutReceipt it) {
    return switch (state) {
      case Sent(var notice, var sending, _, _) ->
          Decision.accept(
              new ReceiptRebutted(notice.id(), sending, it.personId(), it.proof(), it.at()),
              next(notice, sending, it));
      case Waiting _, GivenUp _ ->
          Decision.refuse(
              "notice-not-sent",
              ClauseId.B_15_7,
              "The notice does not count as received: there is nothing to rebut.");
      case Unknown _ -> unknown();
    };
  }

  private static SendingRequested next(Notice notice, int sending, NoticeCommand asked) {
    return new SendingRequested(notice.id(), sending + 1, asked.at());
  }

  private static Decision<NoticeEvent> unknown() {
    return Decision.refuse("notice-unknown", "There is no such notice.");
  }

  private static Instant firstDelay(NoticeState state, NoticeDelayed delayed) {
    return state instanceof Waiting waiting && waiting.delayedSince() != null
        ? waiting.delayedSince()
        : delayed.at();
  }

  private static boolean rebutted(NoticeState state) {
    return state instanceof Existing existing && existing.rebutted();
  }

  private static Notice notice(NoticeState state) {
    return switch (state) {
      case Existing existing -> existing.notice();
      case Unknown _ -> throw new IllegalStateException("A notice begins with its request.");
    };
  }
}
