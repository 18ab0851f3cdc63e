package io.orderledger.order.notice;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.notice.model.NoticeHistory;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.store.OrderAggregate;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether buyers who are asked about missing goods are proven not to have been told. */
@Component
@Clause({ClauseId.B_15_4, ClauseId.B_15_7})
public class ToldAnew {

  private final EventStore store;
  private final Notices notices;

  ToldAnew(EventStore store, Notices notices) {
    this.store = store;
    this.notices = notices;
  }

  /**
   * The receipt of a notice was rebutted.
   *
   * @param at when it was sent again, and counts as received; null while that is awaited
   */
  public record Rebutted(@Nullable Instant at) {}

  /** Of the shortage that was asked about last; empty when nobody rebutted its notice. */
  public Optional<Rebutted> ofShortage(OrderNumber number) {
    return store.readRecent(OrderAggregate.streamOf(number)).reversed().stream()
        .filter(event -> event.payload() instanceof GoodsHeldForShortage)
        .findFirst()
        .flatMap(asked -> notice(number, asked))
        .filter(it -> it.sendings().stream().anyMatch(sending -> sending.rebuttedAt() != null))
        .map(it -> new Rebutted(it.receivedAt()));
  }

  private Optional<NoticeHistory> notice(OrderNumber number, RecordedEvent asked) {
    return notices.find(NoticeAggregate.idOf(number.value(), NoticeKind.SHORTAGE, asked.eventId()));
  }
}
