package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.command.CommandResult.Refused;
import io.orderledger.eventstore.parcel.ParcelCommand;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.local.embedded.TestServers;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection breaks before the answer came: only the database can tell what it did. */
class ConnectionLostTest {

  private static final StreamId PARCEL = TestStore.parcel("lost");
  private static final CommandKey KEY = new CommandKey.Inbox("consumer", "message");

  private TestStore direct;
  private CuttingProxy proxy;
  private HikariDataSource pool;
  private EventStore store;

  @BeforeEach
  void open() throws Exception {
    direct = TestStore.fresh();
    proxy = new CuttingProxy(TestServers.postgres().port());
    String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + direct.database.name();
    pool = TestStore.pool(url, direct.database.app(), 4);
    store = EventStore.open(TestStore.settings(pool).settleWithin(Duration.ofSeconds(3)));
    // The stream is loaded and cached, so that the append is the next thing the proxy sees.
    assertThat(send(new Weigh(1), CommandKey.none())).isInstanceOf(Refused.class);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    pool.close();
    proxy.close();
    direct.close();
  }

  @Test
  void a_commit_nobody_heard_of_is_found_by_sending_the_same_rows_again() {
    proxy.cutNextAnswers(1);

    assertThat(send(new Pack(1), KEY)).isEqualTo(new Accepted(PARCEL, 0, false));

    assertThat(proxy.cutsMade()).isEqualTo(1);
    assertThat(direct.store.readStream(PARCEL)).hasSize(1);
    assertThat(send(new Pack(1), KEY)).isEqualTo(new Accepted(PARCEL, 0, true));
  }

  @Test
  void so_is_a_refusal_that_was_kept_under_its_key() {
    proxy.cutNextAnswers(1);

    assertThat(send(new Weigh(1), KEY))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.replayed()).isFalse());

    assertThat(proxy.cutsMade()).isEqualTo(1);
    assertThat(send(new Weigh(1), KEY))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.replayed()).isTrue());
    assertThat(direct.store.headIndex()).isZero();
  }

  @Test
  void a_statement_whose_client_is_gone_may_commit_later_and_still_counts_once() throws Exception {
    try (Connection holder = direct.pool.getConnection()) {
      holder.setAutoCommit(false);
      LostEventTest.appendRaw(holder, TestStore.parcel("holder")); // both tries wait for its lock
      CompletableFuture<CommandResult> result =
          CompletableFuture.supplyAsync(() -> send(new Pack(1), KEY));
      Thread.sleep(200);
      proxy.cutClients(); // the server does not notice: the first try goes on waiting
      Thread.sleep(300);
      assertThat(result).isNotDone();
      holder.commit();
      holder.setAutoCommit(true);

      assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new Accepted(PARCEL, 0, false));
    }
    assertThat(direct.store.readStream(PARCEL)).hasSize(1);
    assertThat(direct.store.headIndex()).isEqualTo(2);
  }

  @Test
  void what_cannot_be_settled_is_told_so_and_the_key_settles_it_later() {
    proxy.cutNextAnswers(1_000_000);

    assertThatThrownBy(() -> send(new Pack(1), KEY)).isInstanceOf(OutcomeUnknown.class);
    proxy.cutNextAnswers(0);

    // It was committed at the first try; the aggregate that did not know is gone from the cache.
    CommandResult again = send(new Pack(1), KEY);
    assertThat(again).isEqualTo(new Accepted(PARCEL, 0, true));
    assertThat(direct.store.readStream(PARCEL)).hasSize(1);
  }

  @Test
  void a_connection_that_was_dead_for_longer_than_the_settling_time_is_not_the_last_try()
      throws Exception {
    String url = direct.database.jdbcUrl() + "?socketTimeout=1";
    try (HikariDataSource hasty = TestStore.pool(url, direct.database.app(), 4);
        EventStore impatient =
            EventStore.open(TestStore.settings(hasty).settleWithin(Duration.ofMillis(300)));
        Connection holder = direct.pool.getConnection()) {
      holder.setAutoCommit(false);
      LostEventTest.appendRaw(holder, TestStore.parcel("holder"));
      CompletableFuture<CommandResult> result =
          CompletableFuture.supplyAsync(
              () -> impatient.commands().send(TestStore.submission(PARCEL, new Pack(1), KEY)));
      Thread.sleep(1_300); // the first try has given up, the second waits
      assertThat(result).isNotDone();
      holder.commit();
      holder.setAutoCommit(true);

      assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new Accepted(PARCEL, 0, false));
    }
    assertThat(direct.store.readStream(PARCEL)).hasSize(1);
  }

  private CommandResult send(ParcelCommand command, CommandKey key) {
    return store.commands().send(TestStore.submission(PARCEL, command, key));
  }
}
