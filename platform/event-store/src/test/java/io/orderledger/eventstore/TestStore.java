package io.orderledger.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.eventstore.parcel.ParcelAggregate;
import io.orderledger.eventstore.parcel.ParcelCommand;
import io.orderledger.eventstore.parcel.ParcelEvent;
import io.orderledger.local.embedded.Credentials;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.PostgresServer;
import io.orderledger.local.embedded.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A store on a fresh database of a real server, and how tests speak to it. */
public final class TestStore implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final Database database;
  public final HikariDataSource pool;
  public final EventStore store;

  private TestStore(Database database, HikariDataSource pool, EventStore store) {
    this.database = database;
    this.pool = pool;
    this.store = store;
  }

  /** With an empty log; the one database of this JVM is used again and again. */
  public static TestStore fresh() {
    empty(SharedDatabase.ONE);
    return on(SharedDatabase.ONE, true);
  }

  private static final class SharedDatabase {
    static final Database ONE = freshDatabase(TestServers.postgres());
  }

  private static void empty(Database database) {
    var owner = database.owner();
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "alter table ledger.event disable trigger event_is_never_changed;"
              + " truncate ledger.event, ledger.command_key, ledger.snapshot;"
              + " alter table ledger.event enable always trigger event_is_never_changed");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static Database freshDatabase(PostgresServer server) {
    Database database = server.createDatabase("es_" + NUMBER.incrementAndGet());
    try (HikariDataSource owner = pool(database.jdbcUrl(), database.owner(), 2)) {
      EventStoreSchema.migrate(owner, database.app().user());
    }
    return database;
  }

  public static TestStore on(Database database, boolean shared) {
    HikariDataSource pool = pool(database.jdbcUrl(), database.app(), 8);
    return new TestStore(database, pool, EventStore.open(settings(pool).shared(shared)));
  }

  public static EventStoreSettings settings(HikariDataSource pool) {
    return EventStoreSettings.of(
            pool, "test", ParcelEvent.TYPES, JsonMapper.builder().build(), Clock.systemUTC())
        .aggregate(ParcelAggregate.class, ParcelAggregate::new);
  }

  public static HikariDataSource pool(String url, Credentials role, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(role.user());
    config.setPassword(role.password());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }

  public static StreamId parcel(String number) {
    return StreamId.of(ParcelAggregate.TYPE, number);
  }

  public static Submission submission(StreamId stream, ParcelCommand command, CommandKey key) {
    return new Submission(stream, command, key, new Provenance("tester", "life", "cause", null));
  }

  public CommandResult send(StreamId stream, ParcelCommand command) {
    return send(stream, command, CommandKey.none());
  }

  public CommandResult send(StreamId stream, ParcelCommand command, CommandKey key) {
    return store.commands().send(submission(stream, command, key));
  }

  @Override
  public void close() {
    store.close();
    pool.close();
  }
}
