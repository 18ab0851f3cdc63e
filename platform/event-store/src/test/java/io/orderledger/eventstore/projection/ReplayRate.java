package io.orderledger.eventstore.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.TestStore;
import io.orderledger.eventstore.parcel.ParcelAggregate;
import io.orderledger.eventstore.parcel.ParcelEvent;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelHandedOver;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelPacked;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelWeighed;
import io.orderledger.local.embedded.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Events a second, against a plain cursor over the same rows and columns in the same run, in turns:
 * decoded only, into a live projection from zero, into a shadow with comparison, and into
 * aggregates. Arguments: events, rounds (the first warms up).
 */
final class ReplayRate {

  private static final int EVENTS_A_STREAM = 8;
  private static final Duration LONG = Duration.ofMinutes(10);

  private final TestStore test;
  private final HikariDataSource owner;
  private final int events;

  private ReplayRate(TestStore test, HikariDataSource owner, int events) {
    this.test = test;
    this.owner = owner;
    this.events = events;
  }

  public static void main(String[] args) throws Exception {
    try (TestStore test = TestStore.on(TestStore.freshDatabase(TestServers.postgres()), true);
        HikariDataSource owner =
            TestStore.pool(test.database.jdbcUrl(), test.database.owner(), 2)) {
      ReplayRate rate = new ReplayRate(test, owner, Integer.parseInt(args[0]));
      rate.fill();
      for (int round = 0; round < Integer.parseInt(args[1]); round++) {
        System.out.printf("round %d, %d events%n", round, rate.events);
        double cursor = rate.report("plain cursor", 0, rate::cursor);
        rate.report("read and decode", cursor, rate::decode);
        rate.report("live projection from zero", cursor, rate::live);
        rate.report("replay beside, compared", cursor, rate::beside);
        rate.report("aggregates by rebuild", cursor, rate::aggregates);
      }
    }
  }

  private interface Way {
    void go() throws Exception;
  }

  private double report(String name, double cursor, Way way) throws Exception {
    long began = System.nanoTime();
    way.go();
    double rate = events / ((System.nanoTime() - began) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,10.0f events/s%s%n",
        name,
        rate,
        cursor == 0 ? "" : " = %.2f of the cursor".formatted(rate / cursor));
    return rate;
  }

  private void fill() throws SQLException {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into ledger.event
            select i + 1, md5((i / %1$d)::text)::uuid, i %% %1$d, gen_random_uuid(), 'parcel',
                   case i %% %1$d when 0 then 'parcel.packed' else 'parcel.weighed' end, 1,
                   now(), now(),
                   convert_to(format('{"grams":%%s}', 100 + i), 'UTF8'),
                   convert_to(format('{"actor":"operator-%%s","correlationId":"%%s","causationId":"%%s"}',
                                     i %% 9, gen_random_uuid(), gen_random_uuid()), 'UTF8')
              from generate_series(0, %2$d - 1) i\
          """
              .formatted(EVENTS_A_STREAM, events));
      statement.execute("vacuum analyze ledger.event");
    }
  }

  private void cursor() throws SQLException {
    try (var connection = test.pool.getConnection()) {
      connection.setAutoCommit(false);
      long bytes = 0;
      try (var statement = connection.createStatement()) {
        statement.setFetchSize(2_000);
        try (var row =
            statement.executeQuery(
                """
                select log_index, stream_id, seq, event_id, stream_type, event_type, revision,
                       occurred_at, recorded_at, payload, metadata
                  from ledger.event order by log_index\
                """)) {
          while (row.next()) {
            bytes += row.getLong(1) + row.getLong(3) + row.getInt(7);
            bytes += row.getObject(2, UUID.class).hashCode();
            bytes += row.getObject(4, UUID.class).hashCode();
            bytes += row.getString(5).length() + row.getString(6).length();
            bytes += row.getObject(8, OffsetDateTime.class).getNano();
            bytes += row.getObject(9, OffsetDateTime.class).getNano();
            bytes += row.getBytes(10).length + row.getBytes(11).length;
          }
        }
      }
      connection.rollback();
      connection.setAutoCommit(true);
      if (bytes == 0) {
        throw new IllegalStateException("Nothing was read.");
      }
    }
  }

  private void decode() {
    long at = 0;
    while (at < events) {
      at = test.store.read(at, 2_000).getLast().logIndex();
    }
  }

  private void live() throws Exception {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema if exists projection_parcels cascade");
    }
    List<Projection> parcels = List.of(new Parcels());
    ProjectionSchemas.install(owner, test.database.app().user(), parcels);
    try (Projections projections =
        new Projections(test.store, test.pool, parcels, ProjectionSettings.standard())) {
      projections.start();
      if (!projections.awaitIndex(events, LONG)) {
        throw new IllegalStateException("It did not come to the end.");
      }
    }
  }

  private void beside() {
    var projections =
        new Projections(test.store, test.pool, List.of(), ProjectionSettings.standard());
    if (!projections.replayBeside(new Parcels()).same()) {
      throw new IllegalStateException("The replay found a difference.");
    }
  }

  private void aggregates() throws SQLException {
    try (var connection = test.pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select distinct stream_id from ledger.event")) {
      while (row.next()) {
        StreamId stream = new StreamId("parcel", row.getObject(1, UUID.class));
        test.store.rebuild(ParcelAggregate.class, stream, AsOf.now()).orElseThrow();
      }
    }
  }

  /** One row a parcel, as services have one row an order. */
  private static final class Parcels implements Projection {

    private record Row(int grams, int weighings, RecordedEvent last) {

      Row and(Row later) {
        return new Row(later.grams, weighings + later.weighings, later.last);
      }
    }

    @Override
    public String name() {
      return "parcels";
    }

    @Override
    public String schemaResource() {
      return "projection/parcels.sql";
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
      Map<UUID, Row> rows = new LinkedHashMap<>();
      for (RecordedEvent event : batch) {
        Row row =
            switch ((ParcelEvent) event.payload()) {
              case ParcelPacked(int grams) -> new Row(grams, 0, event);
              case ParcelWeighed(int grams) -> new Row(grams, 1, event);
              case ParcelHandedOver over -> new Row(0, 0, event);
            };
        rows.merge(event.stream().id(), row, Row::and);
      }
      try (var upsert =
          connection.prepareStatement(
              """
              insert into parcel
                select * from unnest(?::uuid[], ?::integer[], ?::integer[], ?::timestamptz[],
                                     ?::bigint[])
              on conflict (id) do update
                set grams = excluded.grams, weighings = parcel.weighings + excluded.weighings,
                    changed_at = excluded.changed_at, last_index = excluded.last_index\
              """)) {
        upsert.setArray(1, connection.createArrayOf("uuid", rows.keySet().toArray()));
        upsert.setArray(2, connection.createArrayOf("integer", column(rows, Row::grams)));
        upsert.setArray(3, connection.createArrayOf("integer", column(rows, Row::weighings)));
        upsert.setArray(
            4,
            connection.createArrayOf(
                "timestamptz", column(rows, row -> row.last().occurredAt().toString())));
        upsert.setArray(
            5, connection.createArrayOf("bigint", column(rows, row -> row.last().logIndex())));
        upsert.executeUpdate();
      }
    }

    private static Object[] column(
        Map<UUID, Row> rows, java.util.function.Function<Row, Object> value) {
      return rows.values().stream().map(value).toArray();
    }
  }
}
