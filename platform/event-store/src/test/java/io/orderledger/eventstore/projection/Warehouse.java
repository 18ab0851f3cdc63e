package io.orderledger.eventstore.projection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.EventStoreSettings;
import io.orderledger.eventstore.EventTypes;
import io.orderledger.local.embedded.Credentials;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.PostgresServer;
import io.orderledger.local.embedded.TestServers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** A store of its own for a test, and how to put many events into it. */
final class Warehouse implements AutoCloseable {

  static final ProjectionSettings HASTY =
      new ProjectionSettings(Duration.ofMillis(900), Duration.ofMillis(100), 500, Duration.ZERO);
  static final Duration SOON = Duration.ofSeconds(20);

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int ITEMS = 97;

  final Database database;
  final HikariDataSource app;
  final HikariDataSource owner;
  final EventStore store;

  private Warehouse(Database database) {
    this.database = database;
    owner = pool(database.jdbcUrl(), database.owner(), 2);
    EventStoreSchema.migrate(owner, database.app().user());
    app = pool(database.jdbcUrl(), database.app(), 12);
    store = open(app);
  }

  static EventStore open(DataSource app) {
    EventTypes types = EventTypes.builder().add("test.counted", 1, Counted.class).build();
    return EventStore.open(
        EventStoreSettings.of(app, "test", types, JsonMapper.builder().build(), Clock.systemUTC()));
  }

  static Warehouse on(PostgresServer server) {
    return new Warehouse(server.createDatabase("warehouse_" + NUMBER.incrementAndGet()));
  }

  static Warehouse fresh() {
    return on(TestServers.postgres());
  }

  static HikariDataSource pool(String url, Credentials role, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(role.user());
    config.setPassword(role.password());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }

  void install(Projection projection) {
    ProjectionSchemas.install(owner, database.app().user(), List.of(projection));
  }

  Projections run(Projection projection) {
    Projections projections = new Projections(store, app, List.of(projection), HASTY);
    projections.start();
    return projections;
  }

  /** Adds events as an append would, only many at once; returns the last index. */
  long append(int events) throws SQLException {
    return append(events, "test.counted", "{\"item\":\"item-%s\",\"amount\":%s}");
  }

  /** Adds one whose amount no table takes. */
  long appendPoisonous() throws SQLException {
    return append(1, "test.counted", "{\"item\":\"item-%s\",\"amount\":1%s000000}");
  }

  /** Adds one that no class is registered for. */
  long appendUnknown() throws SQLException {
    return append(1, "test.unheard_of", "{}");
  }

  private long append(int events, String type, String payload) throws SQLException {
    long head = store.headIndex();
    try (var connection = app.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into ledger.event
                  select i, md5((i %% %d)::text)::uuid, i, gen_random_uuid(), 'item', ?, 1,
                         now(), now(), convert_to(format(?, i %% %d, i %% 7), 'UTF8'), '{}'
                    from generate_series(?::bigint, ?::bigint) i\
                """
                    .formatted(ITEMS, ITEMS))) {
      insert.setString(1, type);
      insert.setString(2, payload);
      insert.setLong(3, head + 1);
      insert.setLong(4, head + events);
      insert.executeUpdate();
    }
    return head + events;
  }

  long number(String query) throws SQLException {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  void asOwner(String statement) throws SQLException {
    try (var connection = owner.getConnection();
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  /** Every event up to the index is in the rows once, and the sums agree. */
  boolean holdsEachEventOnce(long upTo) throws SQLException {
    return number("select count(*) from projection_stock.movement") == upTo
        && number("select coalesce(max(log_index), 0) from projection_stock.movement") == upTo
        && number("select log_index from projection_stock.projection_token") == upTo
        && number("select coalesce(sum(counted), 0) from projection_stock.item_count")
            == number("select coalesce(sum(amount), 0) from projection_stock.movement");
  }

  @Override
  public void close() {
    store.close();
    app.close();
    owner.close();
  }
}
