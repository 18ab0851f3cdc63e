package io.orderledger.delivery.tracking;

import io.orderledger.delivery.tracking.model.RecordScans;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.delivery.tracking.model.Tracking;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.decision.Decision;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The scans of one tracking number, a stream of their own: they may come before the goods are known
 * to have left, and stand in no race with what is decided of them.
 */
@AggregateRoot(type = TrackingAggregate.TYPE)
public final class TrackingAggregate
    extends DecidedAggregate<Tracking, RecordScans, ScansRecorded> {

  static final String TYPE = "tracking";

  public TrackingAggregate() {
    super(Tracking.NOTHING);
  }

  /** One stream however the carrier's name and the number are written. */
  static StreamId streamOf(String carrier, String trackingNumber) {
    return StreamId.of(TYPE, folded(carrier) + '/' + folded(trackingNumber));
  }

  static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ScansRecorded> handle(RecordScans command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ScansRecorded event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ScansRecorded> decide(Tracking tracking, RecordScans command) {
    return tracking.decide(command);
  }

  @Override
  protected Tracking evolve(Tracking tracking, ScansRecorded event) {
    return tracking.after(event);
  }
}
