package io.orderledger.order.notice;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.charge.OrderChargesAggregate;
import io.orderledger.order.charge.model.ChargeNews;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.notice.model.Letter;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.notice.model.NoticeHistory;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.Occasions;
import io.orderledger.order.proposal.ProposalAggregate;
import io.orderledger.order.receipt.OrderReceiptsAggregate;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.order.store.OrderAggregate;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Notices by their ids, and those of an order: what its events call for leads to them. */
@Component
class Notices {

  private static final String ACTOR = "order-service/notices";

  private final EventStore store;

  Notices(EventStore store) {
    this.store = store;
  }

  /** What an event of an order calls for, seen from that event; empty when nothing. */
  Optional<Letter> calledFor(RecordedEvent event, OrderNumber number) {
    List<OrderEvent> events =
        store.readRecent(OrderAggregate.streamOf(number), event.sequence()).stream()
            .map(RecordedEvent::payload)
            .map(OrderEvent.class::cast)
            .toList();
    return OrderHistory.of(events).flatMap(Occasions::of);
  }

  /** What brings a receipt that was told of; empty when its order is not known. */
  Optional<Letter> bringing(ReceiptTold told) {
    return OrderHistory.of(events(told.orderNumber()))
        .map(order -> Occasions.receipt(order, told.receipt()));
  }

  /** What tells of a charge; empty when its order is not known. */
  Optional<Letter> charging(ChargeNews news) {
    return OrderHistory.of(events(news.orderNumber())).map(order -> Occasions.charge(order, news));
  }

  private List<OrderEvent> events(OrderNumber number) {
    return store.readRecent(OrderAggregate.streamOf(number)).stream()
        .map(RecordedEvent::payload)
        .map(OrderEvent.class::cast)
        .toList();
  }

  /** The event at that place of the log. */
  RecordedEvent event(long logIndex) {
    return store.read(logIndex - 1, 1).getFirst();
  }

  CommandResult tell(UUID noticeId, NoticeCommand command, CommandKey key, Provenance from) {
    return store
        .commands()
        .send(new Submission(NoticeAggregate.streamOf(noticeId), command, key, from));
  }

  Optional<NoticeHistory> find(UUID noticeId) {
    return read(store.readRecent(NoticeAggregate.streamOf(noticeId)));
  }

  /** The notice as a command left it, whatever has happened since. */
  NoticeHistory after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow();
  }

  /** Where the outcome of a notice's sending comes from: the life that asked for it goes on. */
  Provenance continued(UUID noticeId) {
    RecordedEvent last = store.readRecent(NoticeAggregate.streamOf(noticeId)).getLast();
    return causedBy(last);
  }

  /** What this service's notices do about an event. */
  static Provenance causedBy(RecordedEvent event) {
    return new Provenance(
        ACTOR,
        event.metadata().getOrDefault("correlationId", event.eventId().toString()),
        event.eventId().toString(),
        event.metadata().get("traceparent"));
  }

  /**
   * All notices of an order, in the order in which they were called for; receipts and charges of
   * saved cards behind.
   */
  List<NoticeHistory> of(OrderNumber number) {
    List<OrderEvent> events = new ArrayList<>();
    List<NoticeHistory> notices = new ArrayList<>();
    store.readRecent(ProposalAggregate.streamOf(number)).stream()
        .limit(1)
        .map(made -> NoticeAggregate.idOf(number.value(), NoticeKind.PROPOSED, made.eventId()))
        .flatMap(id -> find(id).stream())
        .forEach(notices::add);
    for (RecordedEvent event : store.readRecent(OrderAggregate.streamOf(number))) {
      events.add((OrderEvent) event.payload());
      OrderHistory.of(events)
          .flatMap(Occasions::of)
          .map(letter -> NoticeAggregate.idOf(number.value(), letter.kind(), event.eventId()))
          .flatMap(this::find)
          .ifPresent(notices::add);
    }
    notices.addAll(of(number, OrderReceiptsAggregate.streamOf(number), _ -> NoticeKind.RECEIPT));
    notices.addAll(of(number, OrderChargesAggregate.streamOf(number), Notices::ofCharge));
    return notices;
  }

  private List<NoticeHistory> of(
      OrderNumber number, StreamId told, Function<RecordedEvent, NoticeKind> kind) {
    return store.readRecent(told).stream()
        .map(event -> NoticeAggregate.idOf(number.value(), kind.apply(event), event.eventId()))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private static NoticeKind ofCharge(RecordedEvent event) {
    return Occasions.kind((ChargeNews) event.payload());
  }

  private static Optional<NoticeHistory> read(List<RecordedEvent> recorded) {
    List<NoticeEvent> events =
        recorded.stream().map(RecordedEvent::payload).map(NoticeEvent.class::cast).toList();
    return events.isEmpty() ? Optional.empty() : Optional.of(NoticeHistory.of(events));
  }
}
