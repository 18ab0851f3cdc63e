package io.orderledger.messaging;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact.OrderConfirmed;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import io.orderledger.shared.event.PaymentFact.PaymentCaptured;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A service in small: it notes what it is told about an order, in order. */
@AggregateRoot(type = Notebook.TYPE)
public final class Notebook extends DecidedAggregate<Integer, Notebook.Note, Notebook.Noted> {

  public static final String TYPE = "notebook";

  public static final EventTypes TYPES =
      EventTypes.builder().add("notebook.noted", 1, Noted.class).build();

  /** Asks to note a text; "unacceptable" is refused. */
  public record Note(OrderNumber order, String what, int number) {}

  public record Noted(OrderNumber order, String what, int number) {}

  public Notebook() {
    super(0);
  }

  /** "authorized" is one fact, "both" is two, "confirmed" another, all else is nobody's concern. */
  public static List<IntegrationEvent> translate(RecordedEvent event) {
    Noted noted = (Noted) event.payload();
    var authorized =
        new PaymentAuthorized(
            noted.order(), noted.number(), Tenge.of(noted.number()), event.occurredAt(), null);
    return switch (noted.what()) {
      case "authorized" -> List.of(authorized);
      case "both" ->
          List.of(
              authorized,
              new PaymentCaptured(
                  noted.order(), Tenge.of(noted.number()), event.occurredAt(), null));
      case "confirmed" -> List.of(new OrderConfirmed(noted.order(), event.occurredAt()));
      default -> List.of();
    };
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<Noted> handle(Note command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(Noted event) {
    evolveWith(event);
  }

  @Override
  protected Decision<Noted> decide(Integer state, Note note) {
    return note.what().equals("unacceptable")
        ? Decision.refuse("unacceptable", "Nobody notes that.")
        : Decision.accept(new Noted(note.order(), note.what(), note.number()));
  }

  @Override
  protected Integer evolve(Integer state, Noted event) {
    return state + 1;
  }
}
