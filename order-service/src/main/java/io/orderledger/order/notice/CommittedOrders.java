package io.orderledger.order.notice;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.notice.letter.Letters;
import io.orderledger.order.notice.marketing.Marketing;
import io.orderledger.order.notice.marketing.OptOutTokens;
import io.orderledger.order.notice.model.Channel;
import io.orderledger.order.notice.model.Letter;
import io.orderledger.order.notice.model.MarketingEvent.MessageRequested;
import io.orderledger.order.notice.model.MarketingEvent.Wording;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeCommand.RequestNotice;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.servicekit.task.LogCursor;
import io.orderledger.servicekit.task.LogFollower;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for the notices that events call for, and makes a task of each sending that was asked for.
 * Its cursor is its own and no replay moves it; met twice, an event asks for the same notice, which
 * is asked for already.
 */
@Component
class CommittedOrders {

  private final Notices notices;
  private final Marketing marketing;
  private final OptOutTokens optOuts;
  private final Letters letters;
  private final NoticeTasks tasks;
  private final Clock clock;
  private final LogFollower follower;

  CommittedOrders(
      EventStore store,
      Notices notices,
      Marketing marketing,
      OptOutTokens optOuts,
      Letters letters,
      NoticeTasks tasks,
      JdbcClient jdbc,
      Clock clock) {
    this.notices = notices;
    this.marketing = marketing;
    this.optOuts = optOuts;
    this.letters = letters;
    this.tasks = tasks;
    this.clock = clock;
    this.follower =
        new LogFollower(
            "committed-orders", store, new LogCursor(jdbc, "notice_cursor"), this::take);
  }

  LogFollower follower() {
    return follower;
  }

  private void take(List<RecordedEvent> batch) {
    boolean due = false;
    for (RecordedEvent event : batch) {
      switch (event.payload()) {
        case OrderEvent it ->
            notices.calledFor(event, it.orderNumber()).ifPresent(letter -> ask(event, letter));
        case MessageRequested it -> ask(event, it);
        case NoticeRequested it -> due = send(it.noticeId(), 1);
        case SendingRequested it -> due = send(it.noticeId(), it.sending());
        default -> {
          // Nothing is owed to a reader for it.
        }
      }
    }
    if (due) {
      tasks.nudge();
    }
  }

  private boolean send(UUID noticeId, int sending) {
    tasks.sendNow(noticeId, sending);
    return true;
  }

  /** An order without a contact has nobody to tell; its life is told by its page alone. */
  private void ask(RecordedEvent event, Letter letter) {
    Contact contact = letter.placed().contact();
    if (contact == null) {
      return;
    }
    String number = letter.placed().orderNumber().value();
    NoticeContent content = letters.write(letter, contact.language());
    Notice notice =
        new Notice(
            NoticeAggregate.idOf(number, letter.kind(), event.eventId()),
            letter.placed().orderNumber(),
            letter.placed().customerId(),
            letter.kind(),
            event.eventId(),
            Channel.EMAIL,
            contact.language(),
            null,
            ContentHash.of(content));
    ask(event, notice, contact, content);
  }

  private void ask(RecordedEvent event, MessageRequested message) {
    marketing
        .contact(message.personId(), message.purpose())
        .ifPresent(contact -> ask(event, message, contact));
  }

  private void ask(RecordedEvent event, MessageRequested message, Contact contact) {
    Wording said = message.wording().get(contact.language());
    if (said == null) {
      throw new IllegalStateException("A marketing message is written in every language.");
    }
    String person = message.personId();
    NoticeContent content =
        letters.write(said, contact.language(), optOuts.link(person, message.purpose()));
    Notice notice =
        new Notice(
            NoticeAggregate.idOf(person, NoticeKind.MARKETING, event.eventId()),
            null,
            person,
            NoticeKind.MARKETING,
            event.eventId(),
            Channel.EMAIL,
            contact.language(),
            message.purpose(),
            ContentHash.of(content));
    ask(event, notice, contact, content);
  }

  private void ask(RecordedEvent event, Notice notice, Contact contact, NoticeContent content) {
    notices.tell(
        notice.id(),
        new RequestNotice(
            notice,
            notice.personId(),
            contact.email(),
            content,
            clock.instant().truncatedTo(ChronoUnit.MICROS)),
        CommandKey.none(),
        Notices.causedBy(event));
  }
}
