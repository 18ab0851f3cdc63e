package io.orderledger.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What plain JDBC does with the same rows: begin, insert, commit, one row at a time, into a copy of
 * the event table with the same indexes.
 */
final class RawRows implements AutoCloseable {

  private static final String INSERT =
      "insert into raw_event values (nextval('raw_index'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final HikariDataSource pool;
  private final List<Row> samples;
  private final AtomicLong next = new AtomicLong();

  /** Payload and metadata as text: the store writes JSON in UTF-8. */
  private record Row(
      String streamType, String eventType, int revision, String payload, String metadata) {}

  /**
   * Takes its rows from events that the store has written.
   *
   * @param connections as many as there will be clients at most
   */
  RawRows(StoreAlone alone, int connections) throws SQLException {
    samples = samples(alone);
    try (Connection owner = alone.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          create table raw_event (like ledger.event including all);
          create sequence raw_index cache 1;
          grant insert on raw_event to deliveries_app;
          grant usage on raw_index to deliveries_app;
          """);
    }
    HikariConfig config = new HikariConfig();
    HikariDataSource app = (HikariDataSource) alone.appPool();
    config.setJdbcUrl(app.getJdbcUrl());
    config.setUsername(app.getUsername());
    config.setPassword(app.getPassword());
    config.setMaximumPoolSize(connections);
    pool = new HikariDataSource(config);
  }

  private static List<Row> samples(StoreAlone alone) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection owner = alone.owner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select stream_type, event_type, revision, payload, metadata from ledger.event
                order by log_index limit 100\
                """)) {
      while (row.next()) {
        rows.add(
            new Row(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                new String(row.getBytes(4), StandardCharsets.UTF_8),
                new String(row.getBytes(5), StandardCharsets.UTF_8)));
      }
    }
    return rows;
  }

  /** Inserts and commits one row. */
  int one() throws SQLException {
    long number = next.getAndIncrement();
    Row row = samples.get((int) (number % samples.size()));
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setObject(1, new UUID(1, number / DeliveryLives.COMMANDS));
        insert.setLong(2, number % DeliveryLives.COMMANDS);
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, row.streamType());
        insert.setString(5, row.eventType());
        insert.setInt(6, row.revision());
        insert.setObject(7, now);
        insert.setObject(8, now);
        insert.setBytes(9, row.payload().getBytes(StandardCharsets.UTF_8));
        insert.setBytes(10, row.metadata().getBytes(StandardCharsets.UTF_8));
        insert.executeUpdate();
      }
      connection.commit();
    }
    return 1;
  }

  @Override
  public void close() {
    pool.close();
  }
}
