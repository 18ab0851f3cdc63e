package io.orderledger.eventstore.projection;

import static io.orderledger.eventstore.projection.Warehouse.HASTY;
import static io.orderledger.eventstore.projection.Warehouse.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instance of a projection at a time, whatever becomes of it, its transaction or its claim. */
class TakeOverTest {

  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = Warehouse.fresh();
    warehouse.install(new Stock());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void a_batch_whose_transaction_dies_is_applied_again_and_only_once() throws Exception {
    long last = warehouse.append(2_500);
    AtomicInteger strikes = new AtomicInteger();
    Stock.Fault fault =
        (batch, connection) -> {
          switch (strikes.getAndIncrement()) {
            case 1 -> endSession(connection);
            case 3 -> throw new SQLTransientException("for a moment only");
            default -> {}
          }
        };
    try (Projections projections = warehouse.run(new Stock(fault))) {
      assertThat(projections.awaitIndex(last, SOON)).isTrue();
      assertThat(strikes).hasValueGreaterThan(5);
      assertThat(warehouse.holdsEachEventOnce(last)).isTrue();
      assertThat(projections.states().get("stock").needsHelp()).isFalse();
    }
  }

  private static void endSession(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_terminate_backend(pg_backend_pid())");
    }
  }

  @Test
  void an_instance_killed_between_write_and_commit_leaves_nothing_half_done() throws Exception {
    long last = warehouse.append(2_000);
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledInstance.class.getName(),
                warehouse.database.jdbcUrl(),
                warehouse.database.app().user(),
                warehouse.database.app().password())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(killed.exitValue()).isEqualTo(KilledInstance.EXIT);
    assertThat(warehouse.holdsEachEventOnce(1_000)).isTrue();
    try (Projections heir = warehouse.run(new Stock())) {
      assertThat(heir.awaitIndex(last, SOON)).isTrue();
      assertThat(warehouse.holdsEachEventOnce(last)).isTrue();
    }
  }

  @Test
  void a_second_instance_stands_by_and_takes_over_from_a_crashed_one() throws Exception {
    try (Projections second = new Projections(warehouse.store, warehouse.app, stock(), HASTY)) {
      Projections first = warehouse.run(new Stock());
      assertThat(first.awaitIndex(warehouse.append(700), SOON)).isTrue();
      second.start();

      // Rows made by the first are seen by readers at the second.
      assertThat(second.awaitIndex(700, SOON)).isTrue();
      Thread.sleep(2 * HASTY.claimFor().toMillis()); // idle, and yet the claim is kept
      assertThat(second.states()).containsEntry("stock", new ProjectionState.Elsewhere());

      first.crash();
      long last = warehouse.append(700);
      assertThat(second.awaitIndex(last, SOON)).isTrue();
      assertThat(second.states()).containsEntry("stock", new ProjectionState.Running(last));
      assertThat(warehouse.holdsEachEventOnce(last)).isTrue();
    }
  }

  @Test
  void an_instance_that_stops_hands_over_at_once() throws Exception {
    try (Projections second = new Projections(warehouse.store, warehouse.app, stock(), HASTY)) {
      Projections first = warehouse.run(new Stock());
      assertThat(first.awaitIndex(warehouse.append(10), SOON)).isTrue();
      second.start();
      first.stop();
      assertThat(
              warehouse.number(
                  "select count(*) from projection_stock.projection_token where owner is null"
                      + " or claimed_at > now() - interval '300 ms'"))
          .as("released, or claimed again already")
          .isOne();
      await().atMost(SOON).until(() -> runs(second));
    }
  }

  @Test
  void an_owner_that_lost_its_claim_writes_nothing() throws Exception {
    warehouse.append(10);
    AtomicBoolean robbed = new AtomicBoolean();
    ProjectionSchema schema = ProjectionSchema.of(new Stock());
    Standing standing = new Standing();
    new ClaimedToken(warehouse.app, schema, "first", Duration.ofSeconds(9), standing)
        .fetchToken("", 0);
    var writer =
        new ProjectionWriter(
            new ProjectionSession(warehouse.app, schema.live()),
            new Stock((batch, connection) -> robbed.set(true)),
            schema,
            "second",
            standing);
    assertThatThrownBy(() -> writer.write(warehouse.store.read(0, 10)))
        .isInstanceOf(ProjectionWriter.ClaimLost.class);
    assertThat(robbed).isFalse();
    assertThat(warehouse.holdsEachEventOnce(0)).isTrue();
  }

  private static boolean runs(Projections projections) {
    return projections.states().get("stock") instanceof ProjectionState.Running;
  }

  private static List<Projection> stock() {
    return List.of(new Stock());
  }
}
