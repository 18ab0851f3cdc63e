package io.orderledger.eventstore.projection;

import static io.orderledger.eventstore.projection.Warehouse.HASTY;
import static io.orderledger.eventstore.projection.Warehouse.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

  private static final String APPLIED = "select log_index from projection_stock.projection_token";

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
  void events_before_and_after_the_start_are_applied_once_each() throws Exception {
    warehouse.append(3_000);
    try (Projections projections = warehouse.run(new Stock())) {
      assertThat(projections.awaitHead(SOON)).isTrue();
      for (int i = 0; i < 5; i++) {
        assertThat(projections.awaitIndex(warehouse.append(10), SOON)).isTrue();
      }
      assertThat(warehouse.holdsEachEventOnce(3_050)).isTrue();
      assertThat(projections.states()).containsEntry("stock", new ProjectionState.Running(3_050));
      assertThat(projections.lag("stock")).isEqualTo(new Lag(0, 0));
    }
  }

  @Test
  void batches_keep_their_pace_until_somebody_waits_for_an_event() throws Exception {
    ProjectionSettings slow =
        new ProjectionSettings(
            HASTY.claimFor(), HASTY.claimEvery(), HASTY.batch(), Duration.ofMinutes(1));
    try (Projections projections =
        new Projections(warehouse.store, warehouse.app, List.of(new Stock()), slow)) {
      projections.start();
      assertThat(projections.awaitIndex(warehouse.append(1), SOON)).isTrue();
      long unhurried = warehouse.append(1);
      await().during(Duration.ofMillis(600)).until(() -> warehouse.number(APPLIED) < unhurried);
      assertThat(projections.awaitIndex(unhurried, SOON)).isTrue();
      assertThat(warehouse.number(APPLIED)).isEqualTo(unhurried);
    }
  }

  @Test
  void a_stopped_projection_gives_its_connection_back_as_it_was() throws Exception {
    try (Projections projections = warehouse.run(new Stock())) {
      assertThat(projections.awaitIndex(warehouse.append(5), Duration.ofSeconds(10))).isTrue();
    }
    // Its watch may be looking at the log's head for a last time.
    await()
        .atMost(SOON)
        .until(() -> warehouse.app.getHikariPoolMXBean().getActiveConnections() == 0);
    List<Connection> all = new ArrayList<>();
    for (int i = warehouse.app.getHikariPoolMXBean().getTotalConnections(); i > 0; i--) {
      all.add(warehouse.app.getConnection());
    }
    for (Connection connection : all) {
      assertThat(setting(connection, "search_path")).doesNotContain("projection");
      assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(connection.getAutoCommit()).isTrue();
      connection.close();
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void a_poisonous_event_stops_its_projection_just_before_it_until_it_is_mended() throws Exception {
    warehouse.append(120);
    long poisonous = warehouse.appendPoisonous();
    long last = warehouse.append(40);
    try (Projections projections = warehouse.run(new Stock())) {
      await().atMost(SOON).until(() -> projections.states().get("stock").needsHelp());
      assertThat(projections.states().get("stock"))
          .isInstanceOfSatisfying(
              ProjectionState.Stopped.class,
              stopped -> {
                assertThat(stopped.logIndex()).isEqualTo(poisonous);
                assertThat(stopped.eventType()).isEqualTo("test.counted");
                assertThat(stopped.cause()).contains("23514", "movement_amount_check");
                assertThat(stopped.cause()).doesNotContain("item-");
              });
      assertThat(warehouse.holdsEachEventOnce(poisonous - 1)).isTrue();
      assertThat(projections.awaitIndex(last, Duration.ofMillis(50))).isFalse();
      assertThat(projections.lag("stock").events()).isEqualTo(last - poisonous + 1);

      warehouse.asOwner(
          "alter table projection_stock.movement drop constraint movement_amount_check");
      assertThat(projections.awaitIndex(last, SOON)).isTrue();
      assertThat(warehouse.holdsEachEventOnce(last)).isTrue();
      assertThat(projections.states()).containsEntry("stock", new ProjectionState.Running(last));
    }
  }

  @Test
  void an_event_of_unknown_type_stops_the_projection_and_is_never_skipped() throws Exception {
    warehouse.append(30);
    long unknown = warehouse.appendUnknown();
    warehouse.append(5);
    try (Projections projections = warehouse.run(new Stock())) {
      await().atMost(SOON).until(() -> projections.states().get("stock").needsHelp());
      assertThat(projections.states().get("stock"))
          .isInstanceOfSatisfying(
              ProjectionState.Stopped.class,
              stopped -> assertThat(stopped.logIndex()).isEqualTo(unknown));
      await().atMost(SOON).until(() -> warehouse.holdsEachEventOnce(unknown - 1));
      assertThat(projections.states().get("stock").needsHelp()).isTrue();
    }
  }

  @Test
  void changed_tables_are_filled_from_the_first_event_and_the_former_edition_stands_aside()
      throws Exception {
    long last = warehouse.append(900);
    try (Projections former = warehouse.run(new Stock())) {
      assertThat(former.awaitIndex(last, SOON)).isTrue();
      warehouse.install(new Stock()); // the same again: nothing happens
      assertThat(warehouse.holdsEachEventOnce(last)).isTrue();

      Projection changed = new Stock("projection/stock-with-index.sql", (batch, connection) -> {});
      warehouse.install(changed);
      assertThat(warehouse.number("select log_index from projection_stock.projection_token"))
          .isZero();
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(former.states())
                      .containsEntry("stock", new ProjectionState.Superseded()));
      try (Projections rebuilt = warehouse.run(changed)) {
        assertThat(rebuilt.awaitIndex(last, SOON)).isTrue();
        assertThat(warehouse.holdsEachEventOnce(last)).isTrue();
      }
    }
  }

  @Test
  void waiting_for_an_index_costs_no_query_and_ends_when_its_time_is_over() throws Exception {
    try (Projections projections = warehouse.run(new Stock())) {
      assertThat(projections.awaitIndex(warehouse.append(1), SOON)).isTrue();
      long quickest = Long.MAX_VALUE;
      for (int i = 0; i < 20; i++) {
        long began = System.nanoTime();
        assertThat(projections.awaitIndex(1, SOON)).isTrue();
        quickest = Math.min(quickest, System.nanoTime() - began);
      }
      assertThat(quickest).as("nanoseconds, where a query takes some 100,000").isLessThan(20_000);
      assertThat(projections.awaitIndex(2, Duration.ofMillis(80))).isFalse();
    }
  }

  @Test
  void the_app_role_may_write_rows_and_neither_change_tables_nor_remove_the_token() {
    assertThatThrownBy(() -> asApp("alter table projection_stock.movement drop column note"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> asApp("create table projection_stock.other (id int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> asApp("delete from projection_stock.projection_token"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_table_without_a_primary_key_is_refused_at_once() {
    Projection keyless = new Stock("projection/keyless.sql", (batch, connection) -> {});
    assertThatThrownBy(() -> warehouse.install(keyless)).hasMessageContaining("primary key");
  }

  private void asApp(String statement) throws SQLException {
    try (var connection = warehouse.app.getConnection();
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }
}
