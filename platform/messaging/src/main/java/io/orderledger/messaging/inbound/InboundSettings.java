package io.orderledger.messaging.inbound;

import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.MessagingObserver;
import io.orderledger.messaging.RawSealer;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.TableReaction;
import io.orderledger.shared.event.PublicLanguage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the way in is made of.
 *
 * @param service its name, also the consumer group
 * @param clientId unique among all clients of a Kafka
 * @param dataSource of the app role, on a database that {@code MessagingSchema} has migrated
 * @param mapper reads the facts
 * @param sealer for records that are kept raw
 * @param clock tells deadlines
 * @param waitAtMost how long a record waits for its prerequisite before it is parked
 * @param inFlight how many records are worked on or queued in memory before reading pauses
 * @param sweep how often requests of other instances and due waiting records are looked for
 */
public record InboundSettings(
    String service,
    String clientId,
    DataSource dataSource,
    KafkaClients kafka,
    List<Reaction<?>> reactions,
    List<TableReaction<?>> tableReactions,
    JsonMapper mapper,
    RawSealer sealer,
    MessagingObserver observer,
    Clock clock,
    Duration waitAtMost,
    int inFlight,
    Duration sweep) {

  public InboundSettings {
    reactions = List.copyOf(reactions);
    tableReactions = List.copyOf(tableReactions);
  }

  /** Waits at most 10 minutes, 1,000 records in flight, sweeps each second. */
  public static InboundSettings of(
      String service, DataSource dataSource, KafkaClients kafka, RawSealer sealer) {
    return new InboundSettings(
        service,
        service,
        dataSource,
        kafka,
        List.of(),
        List.of(),
        PublicLanguage.json(),
        sealer,
        MessagingObserver.NONE,
        Clock.systemUTC(),
        Duration.ofMinutes(10),
        1_000,
        Duration.ofSeconds(1));
  }

  public InboundSettings reactions(
      List<Reaction<?>> withCommands, List<TableReaction<?>> withTables) {
    return new InboundSettings(
        service,
        clientId,
        dataSource,
        kafka,
        withCommands,
        withTables,
        mapper,
        sealer,
        observer,
        clock,
        waitAtMost,
        inFlight,
        sweep);
  }

  public InboundSettings observedBy(MessagingObserver other, Clock otherClock) {
    return new InboundSettings(
        service,
        clientId,
        dataSource,
        kafka,
        reactions,
        tableReactions,
        mapper,
        sealer,
        other,
        otherClock,
        waitAtMost,
        inFlight,
        sweep);
  }

  public InboundSettings mapper(JsonMapper other) {
    return new InboundSettings(
        service,
        clientId,
        dataSource,
        kafka,
        reactions,
        tableReactions,
        other,
        sealer,
        observer,
        clock,
        waitAtMost,
        inFlight,
        sweep);
  }

  public InboundSettings clientId(String other) {
    return new InboundSettings(
        service,
        other,
        dataSource,
        kafka,
        reactions,
        tableReactions,
        mapper,
        sealer,
        observer,
        clock,
        waitAtMost,
        inFlight,
        sweep);
  }

  public InboundSettings waitAtMost(Duration limit) {
    return new InboundSettings(
        service,
        clientId,
        dataSource,
        kafka,
        reactions,
        tableReactions,
        mapper,
        sealer,
        observer,
        clock,
        limit,
        inFlight,
        sweep);
  }
}
