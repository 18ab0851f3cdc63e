package io.orderledger.eventstore.append;

import io.orderledger.eventstore.OutcomeUnknown;
import io.orderledger.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends batches. When the connection breaks before the answer came, the batch may or may not be on
 * record, and may yet come to be: the same rows are sent again until the database itself tells. It
 * is never read whether they are there, since absence now does not mean absence later.
 */
public final class BatchAppend {

  private static final Logger LOG = LoggerFactory.getLogger(BatchAppend.class);

  private final DataSource dataSource;
  private final Duration settleWithin;
  private final CommitSignal signal;
  private final StreamSignal streams;
  private final Committed committed;

  /** Told of what was appended before anybody is woken for it. */
  public interface Committed {

    /** On record, in the order of their indexes. */
    void appended(List<StoredEvent> events);

    /** Nobody knows whether something was appended. */
    void unknown();
  }

  public BatchAppend(
      DataSource dataSource,
      Duration settleWithin,
      CommitSignal signal,
      StreamSignal streams,
      Committed committed) {
    this.dataSource = dataSource;
    this.settleWithin = settleWithin;
    this.signal = signal;
    this.streams = streams;
    this.committed = committed;
  }

  void appendAll(List<Pending> batch) {
    try {
      send(batch);
    } catch (OutcomeUnknown unknown) {
      forgetWhatIsKnownOf(batch);
      batch.forEach(pending -> pending.fail(unknown));
    } catch (SQLException refused) {
      if (batch.size() == 1) {
        settleRefused(batch.getFirst(), refused);
      } else {
        // One command's rows spoil the statement: singly, the others stand.
        LOG.info("The database refused a batch of {}; sending singly", batch.size());
        batch.forEach(pending -> appendAll(List.of(pending)));
      }
    } catch (RuntimeException | Error brokeOff) {
      forgetWhatIsKnownOf(batch);
      throw brokeOff;
    }
  }

  private void forgetWhatIsKnownOf(List<Pending> batch) {
    committed.unknown();
    batch.forEach(pending -> streams.unknown(pending.append.stream().id()));
  }

  private static void settleRefused(Pending pending, SQLException refused) {
    if ("23505".equals(refused.getSQLState())) { // unique_violation: rows written past the function
      pending.settle(new AppendOutcome.StreamMoved());
    } else {
      pending.fail(new IllegalStateException("The database refused an append.", refused));
    }
  }

  /** Throws an SQLException only when the database has told that nothing was appended. */
  private void send(List<Pending> batch) throws SQLException {
    AppendCall call = new AppendCall(batch.stream().map(pending -> pending.append).toList());
    long deadline = System.nanoTime() + settleWithin.toNanos();
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = dataSource.getConnection()) {
        AppendCall.Result result = call.on(connection);
        committed.appended(call.appended(result));
        tell(batch, result);
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).settle(result.outcomeOf(i + 1));
        }
        return;
      } catch (SQLException failed) {
        if (Failures.areDefinite(failed)) {
          throw failed;
        }
        // A connection that was dead for longer than the settling time has used it up: once more
        // all the same, on another one.
        if (attempt > 1 && System.nanoTime() > deadline) {
          throw new OutcomeUnknown(
              "The event store did not answer within " + settleWithin + "; repeat the command.",
              failed);
        }
        LOG.warn(
            "Append unanswered (try {}), sending the same rows again: {}",
            attempt,
            failed.getMessage());
        Thread.interrupted(); // or the next connection would be closed at once
        LockSupport.parkNanos(Math.min(200, 5L << Math.min(attempt, 6)) * 1_000_000);
      }
    }
  }

  private void tell(List<Pending> batch, AppendCall.Result result) {
    boolean othersAppended = result.before() > signal.known();
    signal.advanceTo(result.head());
    for (int i = 0; i < batch.size(); i++) {
      Append append = batch.get(i).append;
      if (!append.events().isEmpty() && result.isOnRecord(i + 1)) {
        streams.moved(append.stream().id(), append.events().getLast().sequence());
      }
    }
    if (othersAppended) {
      streams.movedElsewhere();
    }
  }
}
