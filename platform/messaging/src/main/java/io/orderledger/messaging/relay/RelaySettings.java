package io.orderledger.messaging.relay;

import io.orderledger.eventstore.EventStore;
import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.MessagingObserver;
import io.orderledger.messaging.Publisher;
import io.orderledger.shared.event.PublicLanguage;
import java.time.Duration;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a relay is made of.
 *
 * @param service its name: {@code order-service} is told as source {@code /order-service}
 * @param dataSource of the app role; the relay keeps one of its connections for itself
 * @param log what to publish
 * @param publisher the service's translation
 * @param mapper writes the facts; must write the same fact alike for ever. A service gives one that
 *     seals personal components for the wire; the one set by {@code of} does not
 * @param batch how many events are read and sent before their acknowledgements are awaited
 * @param pace least time between two reads, so that commits in quick succession share one
 * @param takeover how often an idle relay looks whether the active one is gone
 */
public record RelaySettings(
    String service,
    DataSource dataSource,
    CommittedOrder log,
    Publisher publisher,
    KafkaClients kafka,
    JsonMapper mapper,
    MessagingObserver observer,
    int batch,
    Duration pace,
    Duration takeover) {

  /** 500 events a batch, paced at 5 ms, looking for takeover each 500 ms. */
  public static RelaySettings of(
      String service,
      DataSource dataSource,
      CommittedOrder log,
      Publisher publisher,
      KafkaClients kafka) {
    return new RelaySettings(
        service,
        dataSource,
        log,
        publisher,
        kafka,
        PublicLanguage.json(),
        MessagingObserver.NONE,
        500,
        Duration.ofMillis(5),
        Duration.ofMillis(500));
  }

  public static RelaySettings of(
      String service,
      DataSource dataSource,
      EventStore store,
      Publisher publisher,
      KafkaClients kafka) {
    return of(service, dataSource, CommittedOrder.of(store), publisher, kafka);
  }

  public RelaySettings mapper(JsonMapper other) {
    return new RelaySettings(
        service, dataSource, log, publisher, kafka, other, observer, batch, pace, takeover);
  }

  public RelaySettings observer(MessagingObserver other) {
    return new RelaySettings(
        service, dataSource, log, publisher, kafka, mapper, other, batch, pace, takeover);
  }

  String source() {
    return "/" + service;
  }
}
