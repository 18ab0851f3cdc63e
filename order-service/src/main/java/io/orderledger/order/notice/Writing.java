package io.orderledger.order.notice;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StoreUnavailable;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.order.charge.model.ChargeNews;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
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
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.Occasions;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalMade;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.shared.identifier.OrderNumber;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks for the notice that an event calls for, in its words. Met twice, an event asks for the same
 * notice, which is asked for already.
 */
@Component
class Writing {

  private final Notices notices;
  private final Marketing marketing;
  private final OptOutTokens optOuts;
  private final Letters letters;
  private final Clock clock;

  Writing(
      Notices notices, Marketing marketing, OptOutTokens optOuts, Letters letters, Clock clock) {
    this.notices = notices;
    this.marketing = marketing;
    this.optOuts = optOuts;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Whom or what a letter called for by the event would be about: an order's number, or a person.
   * Letters about one go out in order. Empty when such an event calls for none.
   */
  static Optional<String> about(RecordedEvent event) {
    return switch (event.payload()) {
      case OrderEvent it -> Optional.of(it.orderNumber().value());
      case ProposalMade it -> Optional.of(it.orderNumber().value());
      case ReceiptTold it -> Optional.of(it.orderNumber().value());
      case ChargeNews it -> Optional.of(it.orderNumber().value());
      case MessageRequested it -> Optional.of(it.personId());
      default -> Optional.empty();
    };
  }

  /** Whether the event calls for a letter. */
  boolean isCalledFor(RecordedEvent event) {
    return switch (event.payload()) {
      case OrderEvent it -> letter(event, it.orderNumber()).isPresent();
      case ProposalMade it -> it.proposal().contact() != null;
      case ReceiptTold it -> reaching(() -> notices.bringing(it)).isPresent();
      case ChargeNews it -> reaching(() -> notices.charging(it)).isPresent();
      case MessageRequested _ -> true;
      default -> false;
    };
  }

  /**
   * Asks for the notice, if the event calls for one.
   *
   * @throws Unwritable when there are no words for it; nothing was asked for
   */
  void write(RecordedEvent event) {
    switch (event.payload()) {
      case OrderEvent it ->
          letter(event, it.orderNumber()).ifPresent(letter -> askIfReachable(event, letter));
      case ReceiptTold it ->
          reaching(() -> notices.bringing(it)).ifPresent(letter -> askIfReachable(event, letter));
      case ChargeNews it ->
          reaching(() -> notices.charging(it)).ifPresent(letter -> askIfReachable(event, letter));
      case ProposalMade it ->
          Optional.ofNullable(it.proposal().contact())
              .ifPresent(contact -> ask(event, Occasions.proposal(it.proposal()), contact));
      case MessageRequested it -> ask(event, it);
      default -> {
        // It calls for nothing.
      }
    }
  }

  /** An order without a contact has nobody to tell; its life is told by its page alone. */
  private Optional<Letter> letter(RecordedEvent event, OrderNumber number) {
    return reaching(() -> notices.calledFor(event, number));
  }

  private static Optional<Letter> reaching(Supplier<Optional<Letter>> words) {
    return worded(words).filter(letter -> letter.order().details().contact() != null);
  }

  private void askIfReachable(RecordedEvent event, Letter letter) {
    Optional.ofNullable(letter.order().details().contact())
        .ifPresent(contact -> ask(event, letter, contact));
  }

  /** A database that cannot be read passes; all else is a fault of the words. */
  private static <T> T worded(Supplier<T> words) {
    try {
      return words.get();
    } catch (DataAccessException | StoreUnavailable passing) {
      throw passing;
    } catch (RuntimeException fault) {
      throw new Unwritable(fault);
    }
  }

  private static Wording wording(MessageRequested message, Contact contact) {
    Wording said = message.wording().get(contact.language());
    if (said == null) {
      throw new IllegalStateException("A marketing message is written in every language.");
    }
    return said;
  }

  private void ask(RecordedEvent event, Letter letter, Contact contact) {
    String number = letter.placed().orderNumber().value();
    NoticeContent content = worded(() -> letters.write(letter, contact.language()));
    Notice notice =
        new Notice(
            NoticeAggregate.idOf(number, letter.kind(), event.eventId()),
            letter.placed().orderNumber(),
            letter.customerId(),
            letter.kind(),
            event.eventId(),
            Channel.EMAIL,
            contact.language(),
            null,
            ContentHash.of(content),
            event.payload() instanceof ReadinessRecorded ready ? ready.shipmentId() : null);
    ask(event, notice, contact, content);
  }

  private void ask(RecordedEvent event, MessageRequested message) {
    marketing
        .contact(message.personId(), message.purpose())
        .ifPresent(contact -> ask(event, message, contact));
  }

  private void ask(RecordedEvent event, MessageRequested message, Contact contact) {
    Wording said = worded(() -> wording(message, contact));
    String person = message.personId();
    URI optOut = optOuts.link(person, message.purpose());
    NoticeContent content = worded(() -> letters.write(said, contact.language(), optOut));
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
