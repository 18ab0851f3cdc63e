package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.TestServers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/**
 * A lower index is still uncommitted when the reader meets its committed neighbour, whose timestamp
 * is older than the gap timeout (a slow transaction, a clock that is off, a reader that was away).
 */
class LostEventTest {

  private static final int GAP_TIMEOUT_MS = 50;

  @Test
  void stock_axon_never_delivers_the_late_event() throws Exception {
    Database database = TestServers.postgres().createDatabase("stock");
    try (HikariDataSource pool = TestStore.pool(database.jdbcUrl(), database.owner(), 3);
        Connection late = pool.getConnection()) {
      JdbcEventStorageEngine engine = stock(pool::getConnection);
      engine.createSchema(PostgresEventTableFactory.INSTANCE);

      late.setAutoCommit(false);
      stock(() -> keptOpen(late)).appendEvents(event("late"));
      engine.appendEvents(event("neighbour"));
      List<? extends TrackedEventMessage<?>> first = engine.readEvents(null, false).toList();
      late.commit();
      TrackingToken token = first.getLast().trackingToken();
      List<? extends TrackedEventMessage<?>> afterwards = engine.readEvents(token, false).toList();

      assertThat(first)
          .singleElement()
          .satisfies(event -> assertThat(event.getPayload()).isEqualTo("neighbour"));
      assertThat(engine.readEvents(null, false)).hasSize(2); // it is there,
      assertThat(afterwards).isEmpty(); // and the reader never hears of it
    }
  }

  @Test
  void ours_lets_no_neighbour_commit_before_it() throws Exception {
    try (TestStore test = TestStore.fresh();
        Connection late = test.pool.getConnection()) {
      StreamId neighbour = TestStore.parcel("neighbour");
      late.setAutoCommit(false);
      appendRaw(late, TestStore.parcel("late"));

      CompletableFuture<?> appended =
          CompletableFuture.supplyAsync(() -> test.send(neighbour, new Pack(2)));

      // Longer than the gap timeout, and then some: nothing to read, so nothing to overtake.
      assertThat(test.store.awaitAppendsAfter(0, Duration.ofMillis(10 * GAP_TIMEOUT_MS))).isFalse();
      assertThat(appended).isNotDone();
      late.commit();
      late.setAutoCommit(true);
      appended.get(5, TimeUnit.SECONDS);

      assertThat(test.store.read(0, 10))
          .extracting(RecordedEvent::logIndex, RecordedEvent::stream)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1L, TestStore.parcel("late")),
              org.assertj.core.groups.Tuple.tuple(2L, neighbour));
    }
  }

  private static JdbcEventStorageEngine stock(ConnectionProvider connections) {
    Jackson3Serializer serializer = Jackson3Serializer.builder().build();
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .gapTimeout(GAP_TIMEOUT_MS)
        .build();
  }

  private static GenericDomainEventMessage<String> event(String payload) {
    Instant longAgo = Instant.now().minusMillis(20 * GAP_TIMEOUT_MS);
    return new GenericDomainEventMessage<>(
        "parcel", UUID.randomUUID().toString(), 0, new GenericMessage<>(payload), longAgo);
  }

  private static Connection keptOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LostEventTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  /** One event by the append function itself, in whatever transaction the connection is. */
  static void appendRaw(Connection connection, StreamId stream) throws SQLException {
    try (var call =
        connection.prepareStatement(
            "select ledger.append(array[?::uuid], array[?::uuid], array[0], array[1],"
                + " array[?::uuid], array[0], array[?::uuid], array['parcel'],"
                + " array['parcel.packed'], array[1], array[0], array['{\"grams\":1}'::bytea],"
                + " array['{}'::bytea], '{}', '{}', '{}', '{}', '{}', '{}', '{}')")) {
      UUID entry = UUID.randomUUID();
      call.setObject(1, entry);
      call.setObject(2, stream.id());
      call.setObject(3, stream.id());
      call.setObject(4, entry);
      call.execute();
    }
  }
}
