package io.orderledger.eventstore.projection;

import static io.orderledger.eventstore.projection.Warehouse.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.projection.ReplayReport.Difference;
import io.orderledger.eventstore.projection.ReplayReport.TableComparison;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayBesideTest {

  private Warehouse warehouse;
  private Projections projections;

  @BeforeEach
  void open() throws Exception {
    warehouse = Warehouse.fresh();
    warehouse.install(new Stock());
    projections = warehouse.run(new Stock());
    assertThat(projections.awaitIndex(warehouse.append(5_000), SOON)).isTrue();
  }

  @AfterEach
  void close() {
    projections.close();
    warehouse.close();
  }

  @Test
  void the_live_rows_are_what_the_events_say() throws Exception {
    List<ReplayProgress> told = new ArrayList<>();
    ReplayReport report = projections.replayBeside(new Stock(), told::add);
    assertThat(report.atIndex()).isEqualTo(5_000);
    assertThat(report.tables())
        .extracting(TableComparison::table, TableComparison::liveRows, TableComparison::same)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("item_count", 97L, true),
            org.assertj.core.groups.Tuple.tuple("movement", 5_000L, true));
    assertThat(report.same()).isTrue();
    assertThat(told).extracting(ReplayProgress::events).contains(2_000L, 4_000L, 5_000L);
    assertThat(told.getLast().doing()).isEqualTo("comparing movement");
    assertNothingIsLeft();
  }

  @Test
  void both_sides_are_compared_at_one_index_while_appends_go_on() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread appending =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    while (!done.get()) {
                      warehouse.append(20);
                      Thread.sleep(2);
                    }
                  } catch (SQLException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                  }
                });
    try {
      for (int round = 0; round < 5; round++) {
        ReplayReport report = projections.replayBeside(new Stock());
        assertThat(report.same()).as("%s", report).isTrue();
        assertThat(report.atIndex()).isGreaterThan(5_000);
      }
    } finally {
      done.set(true);
      appending.join();
    }
  }

  @Test
  void each_kind_of_corruption_is_found_and_named_by_key_and_column_only() throws Exception {
    warehouse.asOwner("delete from projection_stock.movement where log_index = 17");
    warehouse.asOwner(
        "update projection_stock.movement set amount = 777777, note = '{\"name\":\"Aigul\"}' where"
            + " log_index = 18");
    warehouse.asOwner("insert into projection_stock.item_count values ('item-x', 1, 1)");
    ReplayReport report = projections.replayBeside(new Stock());
    assertThat(report.same()).isFalse();
    assertThat(report.tables())
        .containsExactly(
            new TableComparison(
                "item_count",
                98,
                97,
                0,
                1,
                0,
                List.of(new Difference.Extra(Map.of("item", "item-x")))),
            new TableComparison(
                "movement",
                4_999,
                5_000,
                1,
                0,
                1,
                List.of(
                    new Difference.Missing(Map.of("log_index", "17")),
                    new Difference.Different(
                        Map.of("log_index", "18"), List.of("amount", "note")))));
    assertThat(report.toString()).doesNotContain("777777", "Aigul");
    assertNothingIsLeft();
  }

  @Test
  void only_the_first_differences_are_listed_and_all_are_counted() throws Exception {
    warehouse.asOwner("update projection_stock.movement set amount = amount + 1");
    TableComparison movement = projections.replayBeside(new Stock()).tables().getLast();
    assertThat(movement.different()).isEqualTo(5_000);
    assertThat(movement.differences()).hasSize(20);
  }

  @Test
  void two_replays_of_one_projection_do_not_meet() {
    assertThatThrownBy(
            () ->
                projections.replayBeside(
                    new Stock(), progress -> projections.replayBeside(new Stock())))
        .isInstanceOf(ReplayUnderWay.class);
  }

  @Test
  void a_replay_that_fails_leaves_nothing_and_the_live_rows_alone() throws Exception {
    Projection failing =
        new Stock(
            (batch, connection) -> {
              throw new SQLException("disk full", "53100");
            });
    assertThatThrownBy(() -> projections.replayBeside(failing))
        .hasMessageContaining("after event 0");
    assertNothingIsLeft();
    assertThat(warehouse.holdsEachEventOnce(5_000)).isTrue();
    assertThat(projections.replayBeside(new Stock()).same()).isTrue();
  }

  @Test
  void a_replay_may_take_longer_than_any_other_statement() throws Exception {
    Projection slow =
        new Stock(
            (batch, connection) -> {
              try (var statement = connection.createStatement()) {
                statement.execute("select pg_sleep(1.2)");
              }
            });
    try (var hasty =
            Warehouse.pool(
                warehouse.database.jdbcUrl() + "?socketTimeout=1", warehouse.database.app(), 2);
        Projections others =
            new Projections(warehouse.store, hasty, List.of(new Stock()), Warehouse.HASTY)) {
      assertThat(others.replayBeside(slow).atIndex()).isEqualTo(5_000);
      try (var connection = hasty.getConnection()) {
        assertThat(connection.getNetworkTimeout()).isEqualTo(1_000);
      }
    }
  }

  private void assertNothingIsLeft() throws SQLException {
    assertThat(
            warehouse.number(
                "select count(*) from pg_class where relnamespace ="
                    + " 'projection_stock_shadow'::regnamespace"))
        .isZero();
  }
}
