package io.orderledger.order.notice;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeDecider;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.NoticeState;
import io.orderledger.shared.decision.Decision;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A notice's stream. */
@AggregateRoot(type = NoticeAggregate.TYPE)
public final class NoticeAggregate
    extends DecidedAggregate<NoticeState, NoticeCommand, NoticeEvent> {

  static final String TYPE = "notice";

  public NoticeAggregate() {
    super(NoticeState.UNKNOWN);
  }

  /**
   * The id of the notice that an event calls for: whoever meets the event again finds the same.
   *
   * @param about the order's number, or the person's id for marketing
   */
  static UUID idOf(String about, NoticeKind kind, UUID causedBy) {
    return StreamId.of(TYPE, about + '/' + kind + '/' + causedBy).id();
  }

  static StreamId streamOf(UUID noticeId) {
    return new StreamId(TYPE, noticeId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<NoticeEvent> handle(NoticeCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(NoticeEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<NoticeEvent> decide(NoticeState state, NoticeCommand command) {
    return NoticeDecider.decide(state, command);
  }

  @Override
  protected NoticeState evolve(NoticeState state, NoticeEvent event) {
    return NoticeDecider.evolve(state, event);
  }
}
