package io.orderledger.order.notice.marketing;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.model.Contact;
import io.orderledger.order.notice.model.MarketingCommand;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.MarketingEvent.ConsentGiven;
import io.orderledger.order.notice.model.MarketingEvent.ConsentWithdrawn;
import io.orderledger.order.notice.model.MarketingPurpose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What persons said of being advertised to, read from their streams: never behind. */
@Component
public class Marketing {

  private final EventStore store;

  Marketing(EventStore store) {
    this.store = store;
  }

  CommandResult tell(String personId, MarketingCommand command, CommandKey key, Provenance from) {
    return store
        .commands()
        .send(new Submission(MarketingAggregate.streamOf(personId), command, key, from));
  }

  /** All that a person said and got. */
  List<MarketingEvent> of(String personId) {
    return read(store.readRecent(MarketingAggregate.streamOf(personId)));
  }

  /** As a command left it. */
  List<MarketingEvent> after(CommandResult.Accepted granted) {
    StreamId stream = granted.stream();
    return granted.sequence() < 0 ? List.of() : read(store.readRecent(stream, granted.sequence()));
  }

  /** The consent in force; empty when there is none. */
  public Optional<ConsentGiven> consent(String personId, MarketingPurpose purpose) {
    ConsentGiven inForce = null;
    for (MarketingEvent event : of(personId)) {
      if (event instanceof ConsentGiven given && given.purpose() == purpose) {
        inForce = given;
      } else if (event instanceof ConsentWithdrawn withdrawn && withdrawn.purpose() == purpose) {
        inForce = null;
      }
    }
    return Optional.ofNullable(inForce);
  }

  /** Where the person wants it; empty without consent, and after the person was erased. */
  public Optional<Contact> contact(String personId, MarketingPurpose purpose) {
    return consent(personId, purpose).map(ConsentGiven::contact);
  }

  private static List<MarketingEvent> read(List<RecordedEvent> recorded) {
    return recorded.stream().map(RecordedEvent::payload).map(MarketingEvent.class::cast).toList();
  }
}
