package io.orderledger.eventstore.command;

import io.orderledger.eventstore.append.KeyName;
import io.orderledger.eventstore.log.LogContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the keys of commands in the background when their time is over: in batches that are small
 * enough to delay no append, and in one instance at a time.
 */
public final class KeyPurge {

  private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);
  private static final int BATCH = 1_000;

  private final DataSource dataSource;
  private final KeyRetention retention;
  private @Nullable CountDownLatch stopped;
  private @Nullable Thread thread;

  /** Purges the store of the app role's data source. */
  public KeyPurge(DataSource dataSource, KeyRetention retention) {
    this.dataSource = dataSource;
    this.retention = retention;
  }

  /** Purges now and after each pause. */
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopped = stop;
    thread = Thread.ofVirtual().name("key-purge").start(LogContext.carriedTo(() -> run(stop)));
  }

  /** Returns when a batch under way has ended. */
  public synchronized void stop() {
    if (stopped == null || thread == null) {
      return;
    }
    stopped.countDown();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(CountDownLatch stop) {
    try {
      do {
        try {
          long forgotten = purge(stop);
          if (forgotten > 0) {
            LOG.info("{} keys of commands were forgotten: their time is over.", forgotten);
          }
        } catch (SQLException failed) {
          LOG.warn("Keys of commands were not forgotten; it is tried again later.", failed);
        }
      } while (!stop.await(retention.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private long purge(CountDownLatch stop) throws SQLException {
    return purge(stop, KeyName.REQUEST, retention.requests())
        + purge(stop, KeyName.MESSAGE, retention.messages());
  }

  private long purge(CountDownLatch stop, short kind, Duration kept) throws SQLException {
    long all = 0;
    int batch = BATCH;
    while (batch == BATCH && stop.getCount() > 0) {
      batch = forget(kind, kept);
      all += batch;
    }
    return all;
  }

  /** One batch; 0 also while another instance is at it. */
  private int forget(short kind, Duration kept) throws SQLException {
    try (var connection = dataSource.getConnection();
        var call = connection.prepareStatement("select ledger.forget_keys(?, ?, ?)")) {
      call.setShort(1, kind);
      call.setLong(2, kept.toSeconds());
      call.setInt(3, BATCH);
      try (var answer = call.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }
}
