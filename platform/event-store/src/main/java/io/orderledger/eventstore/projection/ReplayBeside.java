package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.ReplayReport.TableComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the shadow from the first event to where the live rows stand, then, within one
 * repeatable-read snapshot, brings it to the very index of the live token in that snapshot and
 * compares.
 */
final class ReplayBeside {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayBeside.class);
  private static final int FIRST_DIFFERENCES = 20;

  private final DataSource dataSource;
  private final Projection projection;
  private final ProjectionSchema schema;
  private final ShadowSchema shadow;
  private final ClaimedToken live;
  private final ReadAhead events;
  private final Consumer<ReplayProgress> progress;
  private long replayed;

  ReplayBeside(
      CommittedOrder order,
      DataSource dataSource,
      Projection projection,
      Consumer<ReplayProgress> progress) {
    this.dataSource = dataSource;
    this.projection = projection;
    this.schema = ProjectionSchema.of(projection);
    this.shadow = new ShadowSchema(schema);
    this.live = new ClaimedToken(dataSource, schema, "", Duration.ZERO, new Standing());
    this.events = new ReadAhead(order);
    this.progress = progress;
  }

  ReplayReport run() {
    try (Connection connection = dataSource.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(" + schema.lockKey() + ")")) {
        throw new ReplayUnderWay(projection.name());
      }
      int answerWithin = connection.getNetworkTimeout();
      try {
        // Comparing a large table takes as long as it takes: TCP's keep-alive alone ends the wait.
        connection.setNetworkTimeout(Runnable::run, 0);
        return replay(connection);
      } finally {
        leave(connection, answerWithin);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "The replay of %s failed after event %d: %s"
              .formatted(projection.name(), replayed, Failure.inClear(failed)));
    }
  }

  private ReplayReport replay(Connection connection) throws SQLException {
    long began = System.nanoTime();
    shadow.drop(connection);
    shadow.create(connection);
    execute(connection, "set synchronous_commit to off");
    connection.setAutoCommit(false);
    long target = live.stored(connection);
    connection.commit();
    fill(connection, target, true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    long index = live.stored(connection); // takes the snapshot
    if (index < target) {
      throw new IllegalStateException(schema.live() + " was made anew during its replay.");
    }
    fill(connection, index, false);
    List<TableComparison> tables = compare(connection, index);
    connection.rollback();
    return new ReplayReport(
        projection.name(), index, Duration.ofNanos(System.nanoTime() - began), tables);
  }

  private void fill(Connection connection, long upTo, boolean committing) throws SQLException {
    events.upTo(
        upTo,
        batch -> {
          apply(batch, connection);
          if (committing) {
            connection.commit();
          }
          replayed = batch.getLast().logIndex();
          progress.accept(new ReplayProgress(projection.name(), "replaying", replayed, upTo));
        });
  }

  private void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try {
      projection.apply(batch, connection);
    } catch (RuntimeException failed) { // its message may quote what only the log may hold
      throw new IllegalStateException(
          "The replay of %s failed after event %d: %s"
              .formatted(projection.name(), replayed, Failure.inClear(failed)));
    }
  }

  private List<TableComparison> compare(Connection connection, long index) throws SQLException {
    List<TableComparison> tables = new ArrayList<>();
    for (TableShape table : TableShape.allIn(connection, schema.live())) {
      progress.accept(
          new ReplayProgress(projection.name(), "comparing " + table.name(), replayed, index));
      execute(connection, "analyze " + schema.shadow() + "." + table.name());
      tables.add(new TableCheck(schema, table, FIRST_DIFFERENCES).run(connection));
    }
    return tables;
  }

  /** The connection goes back to its pool: nothing of the replay stays with it. */
  private void leave(Connection connection, int answerWithin) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
      shadow.drop(connection);
      execute(connection, "reset search_path");
      execute(connection, "reset synchronous_commit");
      ask(connection, "select pg_advisory_unlock(" + schema.lockKey() + ")");
      connection.setNetworkTimeout(Runnable::run, answerWithin);
    } catch (SQLException lost) {
      LOG.warn("The shadow of {} is dropped at its next replay: {}", schema.live(), lost);
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.debug("Already gone: {}", Failure.inClear(gone));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
