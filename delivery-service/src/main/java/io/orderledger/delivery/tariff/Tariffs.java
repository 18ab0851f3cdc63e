package io.orderledger.delivery.tariff;

import io.orderledger.delivery.tariff.model.TariffBook;
import io.orderledger.delivery.tariff.model.TariffCommand.PublishTariff;
import io.orderledger.delivery.tariff.model.TariffDecider;
import io.orderledger.delivery.tariff.model.TariffEvent;
import io.orderledger.delivery.tariff.model.TariffRules;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.shared.event.TariffEdition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The book of tariffs: what its stream says, and new editions. */
final class Tariffs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventStore store;
  private final Clock clock;
  private final Resource shipped;

  Tariffs(EventStore store, Clock clock, Resource shipped) {
    this.store = store;
    this.clock = clock;
    this.shipped = shipped;
  }

  TariffBook book() {
    TariffBook book = TariffBook.EMPTY;
    for (RecordedEvent recorded : store.readRecent(TariffAggregate.STREAM)) {
      book = TariffDecider.evolve(book, (TariffEvent) recorded.payload());
    }
    return book;
  }

  CommandResult publish(TariffEdition tariff, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(
            new Submission(
                TariffAggregate.STREAM,
                new PublishTariff(tariff, clock.instant()),
                key,
                provenance));
  }

  /** Publishes the shipped edition when there is none: nothing can be ordered without a tariff. */
  void open() {
    if (!book().editions().isEmpty()) {
      return;
    }
    TariffEdition tariff = shippedEdition();
    String life = "tariff:" + tariff.edition();
    CommandResult result =
        publish(tariff, CommandKey.none(), new Provenance("delivery-service", life, "start", null));
    if (result instanceof CommandResult.Refused(var refusal, _, _)) {
      throw new IllegalStateException(life + ": " + refusal.message());
    }
  }

  private TariffEdition shippedEdition() {
    try {
      TariffEdition tariff = JSON.readValue(shipped.getContentAsByteArray(), TariffEdition.class);
      TariffRules.faults(tariff).stream()
          .findFirst()
          .ifPresent(
              fault -> {
                throw new IllegalStateException(shipped + ": " + fault);
              });
      return tariff;
    } catch (IOException e) {
      throw new UncheckedIOException("The tariff " + shipped + " cannot be read.", e);
    }
  }
}
