package io.orderledger.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.EventStoreSettings;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.local.embedded.Credentials;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.local.embedded.TemporaryFolder;
import io.orderledger.messaging.Notebook.Note;
import io.orderledger.messaging.Notebook.Noted;
import io.orderledger.messaging.inbound.InboundSettings;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelaySettings;
import io.orderledger.personaldata.FileKeyEncryptionKey;
import io.orderledger.personaldata.WireKeyFolder;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One service: a fresh database with store and messaging tables, and a name of its own. */
public final class House implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicLong ORDERS = new AtomicLong(System.nanoTime() % 1_000_000_000);
  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  static {
    // What is waited for here takes milliseconds; Awaitility looks first after a hundred of them.
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(LOOK_EVERY);
  }

  public final String service;
  public final Database database;
  public final HikariDataSource pool;
  public final EventStore store;
  public final KafkaClients kafka;
  public final RawSealer sealer;

  private House(String service, Database database, String bootstrapServers, RawSealer sealer) {
    this.service = service;
    this.database = database;
    this.pool = pool(database, database.app(), 12);
    this.store =
        EventStore.open(
            EventStoreSettings.of(
                    pool, service, Notebook.TYPES, PublicLanguage.json(), Clock.systemUTC())
                .aggregate(Notebook.class, Notebook::new));
    this.kafka = KafkaClients.of(Map.of(BOOTSTRAP, bootstrapServers));
    this.sealer = sealer;
    Topics.local().ensure(kafka);
  }

  public static House fresh() {
    return fresh(EmbeddedKafka.shared().bootstrapServers());
  }

  public static House fresh(String bootstrapServers) {
    String name = "house_" + NUMBER.incrementAndGet();
    Database database = EmbeddedPostgres.shared().createDatabase(name);
    try (HikariDataSource owner = pool(database, database.owner(), 2)) {
      EventStoreSchema.migrate(owner, database.app().user());
      MessagingSchema.migrate(owner, database.app().user());
    }
    return new House(
        name.replace('_', '-'), database, bootstrapServers, RawSealer.of(wireSealer()));
  }

  /** Another instance of the same service, with the same keys. */
  public House secondInstance() {
    return new House(
        service,
        database,
        (String) kafka.producers().getConfigurationProperties().get(BOOTSTRAP),
        sealer);
  }

  private static HikariDataSource pool(Database database, Credentials role, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(role.user());
    config.setPassword(role.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }

  private static WireSealer wireSealer() {
    Path folder = TemporaryFolder.fresh("wire-keys");
    var kek = FileKeyEncryptionKey.openOrCreate(folder.resolve("kek"));
    return new WireSealer(new WireKeyFolder(folder.resolve("months"), kek), Clock.systemUTC());
  }

  public static OrderNumber newOrder() {
    return OrderNumber.ofIndex(ORDERS.incrementAndGet());
  }

  public static StreamId stream(OrderNumber order) {
    return StreamId.of(Notebook.TYPE, order.value());
  }

  public CommandResult note(OrderNumber order, String what, int number) {
    return store
        .commands()
        .send(
            new Submission(
                stream(order),
                new Note(order, what, number),
                CommandKey.none(),
                new Provenance("tester", "life-" + order, "cause", null)));
  }

  /** What a reaction sends: the note, under the record's inbox key. */
  public Handled react(OrderNumber order, String what, int number, String as, Received received) {
    return Handled.of(
        store
            .commands()
            .send(
                new Submission(
                    stream(order),
                    new Note(order, what, number),
                    received.inbox(as),
                    received.provenance(as))));
  }

  /** What was noted of an order, as {@code what number}. */
  public List<String> notes(OrderNumber order) {
    return store.readStream(stream(order)).stream()
        .map(RecordedEvent::payload)
        .map(Noted.class::cast)
        .map(noted -> noted.what() + ' ' + noted.number())
        .toList();
  }

  public Relay relay() {
    return new Relay(relaySettings());
  }

  public RelaySettings relaySettings() {
    return RelaySettings.of(service, pool, store, Notebook::translate, kafka);
  }

  public InboundSettings inbound(Reaction<?>... reactions) {
    return InboundSettings.of(service, pool, kafka, sealer)
        .reactions(List.of(reactions), List.of());
  }

  public void asSuperuser(String sql) {
    try (var connection = EmbeddedPostgres.shared().connectAsSuperuser(database.name());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    store.close();
    pool.close();
  }
}
