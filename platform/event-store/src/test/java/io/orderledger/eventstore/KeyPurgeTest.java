package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.command.KeyPurge;
import io.orderledger.eventstore.command.KeyRetention;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyPurgeTest {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final KeyRetention STANDARD =
      new KeyRetention(Duration.ofHours(72), Duration.ofDays(30), PAUSE);

  private TestStore test;
  private KeyPurge purge;

  @BeforeEach
  void open() {
    test = TestStore.fresh();
    purge = new KeyPurge(test.pool, STANDARD);
  }

  @AfterEach
  void close() {
    purge.stop();
    test.close();
  }

  private static CommandKey request(String key) {
    return new CommandKey.Request("person", "weigh", key, new byte[] {1});
  }

  private static CommandKey message(String id) {
    return new CommandKey.Inbox("consumer", id);
  }

  private Connection owner() throws SQLException {
    var owner = test.database.owner();
    return DriverManager.getConnection(test.database.jdbcUrl(), owner.user(), owner.password());
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As if the key had been kept for so long already. */
  private void age(String key, String interval) throws SQLException {
    asOwner(
        "update ledger.command_key set recorded_at = now() - interval '%s' where key = '%s'"
            .formatted(interval, key));
  }

  private long kept(String likeKey) throws SQLException {
    try (Connection app = test.pool.getConnection();
        var count =
            app.prepareStatement("select count(*) from ledger.command_key where key like ?")) {
      count.setString(1, likeKey);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void keys_are_forgotten_when_their_time_is_over_and_those_of_messages_later() throws Exception {
    StreamId parcel = TestStore.parcel("kept");
    test.send(parcel, new Pack(1));
    test.send(parcel, new Weigh(2), request("r-old"));
    test.send(parcel, new Weigh(3), request("r-young"));
    test.send(parcel, new Weigh(4), message("m-as-old"));
    test.send(parcel, new Weigh(5), message("m-older"));
    age("r-old", "73 hours");
    age("r-young", "71 hours");
    age("m-as-old", "29 days");
    age("m-older", "31 days");

    purge.start();
    await().until(() -> kept("r-old") == 0 && kept("m-older") == 0);
    Thread.sleep(PAUSE.multipliedBy(4));
    assertThat(kept("r-young")).isEqualTo(1);
    assertThat(kept("m-as-old")).isEqualTo(1);

    // What is kept still answers; what is forgotten is a new command.
    assertThat(test.send(parcel, new Weigh(3), request("r-young")))
        .isEqualTo(new Accepted(parcel, 2, true));
    assertThat(test.send(parcel, new Weigh(2), request("r-old")))
        .isEqualTo(new Accepted(parcel, 5, false));
  }

  @Test
  void more_keys_than_a_batch_are_forgotten_in_one_go() throws Exception {
    asOwner(
        """
        insert into ledger.command_key
          select 1, 'person', 'many', 'n-' || n, gen_random_uuid(), '', '', now() - interval '4 days'
            from generate_series(1, 2500) n
        """);
    purge =
        new KeyPurge(
            test.pool,
            new KeyRetention(Duration.ofDays(3), Duration.ofDays(30), Duration.ofDays(1)));
    purge.start();
    await().until(() -> kept("n-%") == 0);
  }

  @Test
  void one_instance_purges_at_a_time() throws Exception {
    test.send(TestStore.parcel("locked"), new Pack(1), request("r-locked"));
    age("r-locked", "80 hours");
    try (Connection other = test.pool.getConnection()) {
      other.setAutoCommit(false);
      try (Statement begun = other.createStatement()) {
        begun.execute("select ledger.forget_keys(1::smallint, 1000000000, 1)");
      }
      purge.start();
      Thread.sleep(PAUSE.multipliedBy(4));
      assertThat(kept("r-locked")).isEqualTo(1);
      other.commit();
    }
    await().until(() -> kept("r-locked") == 0);
  }

  @Test
  void a_key_of_less_than_a_day_is_never_forgotten_whatever_the_app_role_asks() throws Exception {
    test.send(TestStore.parcel("young"), new Pack(1), request("r-23"));
    age("r-23", "23 hours");
    try (Connection app = test.pool.getConnection();
        Statement statement = app.createStatement()) {
      statement.execute("select ledger.forget_keys(1::smallint, 0, 1000)");
    }
    assertThat(kept("r-23")).isEqualTo(1);
    assertThatThrownBy(() -> new KeyRetention(Duration.ofHours(23), Duration.ofDays(30), PAUSE))
        .hasMessageContaining("24 hours");
    assertThatThrownBy(() -> new KeyRetention(Duration.ofHours(48), Duration.ofHours(47), PAUSE))
        .hasMessageContaining("messages");
  }
}
