package io.orderledger.eventstore.command;

import io.orderledger.eventstore.append.KeyName;
import io.orderledger.eventstore.purge.Purge;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the keys of commands in the background when their time is over: in batches that are small
 * enough to delay no append, and in one instance at a time.
 */
public final class KeyPurge extends Purge {

  private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);

  private final DataSource dataSource;
  private final KeyRetention retention;

  /** Purges the store of the app role's data source. */
  public KeyPurge(DataSource dataSource, KeyRetention retention) {
    super("key-purge", retention.every());
    this.dataSource = dataSource;
    this.retention = retention;
  }

  @Override
  protected void purge() throws SQLException {
    long forgotten =
        all(() -> forget(KeyName.REQUEST, retention.requests()))
            + all(() -> forget(KeyName.MESSAGE, retention.messages()));
    if (forgotten > 0) {
      LOG.info("{} keys of commands were forgotten: their time is over.", forgotten);
    }
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
