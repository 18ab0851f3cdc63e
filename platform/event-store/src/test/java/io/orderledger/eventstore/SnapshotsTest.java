package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.parcel.Parcel;
import io.orderledger.eventstore.parcel.ParcelAggregate;
import io.orderledger.eventstore.parcel.ParcelCommand;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.eventstore.parcel.ParcelCommand.WeighOften;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private static final StreamId PARCEL = TestStore.parcel("snapshot");

  private TestStore test;

  @BeforeEach
  void a_snapshot_of_the_first_five_events() {
    test = TestStore.fresh();
    try (EventStore store = withSnapshots()) {
      send(store, new Pack(10));
      send(store, new WeighOften(4));
      await().until(() -> snapshot() != null);
    }
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void it_holds_the_state_with_the_case_named() {
    assertThat(snapshot())
        .isEqualTo(
            "4 {\"@class\":\"io.orderledger.eventstore.parcel.Parcel$Packed\","
                + "\"grams\":11,\"weighings\":4}");
  }

  @Test
  void the_aggregate_is_loaded_from_it_and_from_the_events_after_it() throws SQLException {
    execute(
        "update ledger.snapshot set state = replace(convert_from(state, 'utf8'), '11', '77')"
            + "::bytea"); // a mark, to see that it is used
    try (EventStore store = withSnapshots()) {
      assertThat(send(store, new Weigh(77))).isEqualTo(new Accepted(PARCEL, 4, false)); // no-op
      assertThat(send(store, new Weigh(11))).isEqualTo(new Accepted(PARCEL, 5, false));
    }
    try (EventStore store = withSnapshots()) {
      assertThat(send(store, new Weigh(11))).isEqualTo(new Accepted(PARCEL, 5, false));
    }
  }

  @Test
  void one_of_another_shape_is_as_if_it_had_never_been() throws SQLException {
    execute("update ledger.snapshot set schema_hash = 'other', state = 'rubbish'");
    try (EventStore store = withSnapshots()) {
      assertThat(send(store, new Weigh(11))).isEqualTo(new Accepted(PARCEL, 4, false));
    }
  }

  @Test
  void the_past_is_rebuilt_without_it() throws SQLException {
    execute("update ledger.snapshot set state = 'rubbish'");
    try (EventStore store = withSnapshots()) {
      assertThat(store.rebuild(ParcelAggregate.class, PARCEL, AsOf.now()).orElseThrow().state())
          .isEqualTo(new Parcel.Packed(11, 4));
    }
  }

  private EventStore withSnapshots() {
    EventStoreSettings plain = TestStore.settings(test.pool);
    return EventStore.open(
        EventStoreSettings.of(
                plain.dataSource(), plain.name(), plain.types(), plain.mapper(), plain.clock())
            .aggregate(ParcelAggregate.class, ParcelAggregate::new, 5));
  }

  private static Object send(EventStore store, ParcelCommand command) {
    return store.commands().send(TestStore.submission(PARCEL, command, CommandKey.none()));
  }

  private @Nullable String snapshot() {
    try (Connection connection = test.pool.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select seq, state from ledger.snapshot")) {
      return row.next()
          ? row.getLong(1) + " " + new String(row.getBytes(2), StandardCharsets.UTF_8)
          : null;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = test.pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
