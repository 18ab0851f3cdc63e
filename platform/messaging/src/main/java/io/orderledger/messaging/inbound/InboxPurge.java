package io.orderledger.messaging.inbound;

import io.orderledger.eventstore.purge.Purge;
import io.orderledger.messaging.MessagingObserver;
import io.orderledger.messaging.TableReaction;
import io.orderledger.messaging.Topics;
import io.orderledger.shared.event.PublicLanguage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the inbox keys of table reactions in the background when Kafka cannot deliver their
 * records any more: in small batches, and in one instance at a time. What is kept longer, and why
 * nobody is held up, is said where it is done ({@code forget_inbox}).
 */
public final class InboxPurge extends Purge {

  private static final Logger LOG = LoggerFactory.getLogger(InboxPurge.class);

  private final DataSource dataSource;
  private final String[] keptConsumers;
  private final Duration kept;
  private final MessagingObserver observer;

  /**
   * @param dataSource of the app role
   * @param reactions all of the service's
   * @param kept how long a key is kept; longer than Kafka keeps the records
   * @param every the pause between two purges
   */
  public InboxPurge(
      DataSource dataSource,
      Collection<TableReaction<?>> reactions,
      Duration kept,
      Duration every,
      MessagingObserver observer) {
    super("inbox-purge", every);
    if (kept.compareTo(Topics.RETENTION) <= 0) {
      throw new IllegalArgumentException(
          "Kafka delivers a record again within "
              + Topics.RETENTION
              + ": its key is kept for longer, not for "
              + kept
              + '.');
    }
    this.dataSource = dataSource;
    this.keptConsumers =
        reactions.stream()
            .filter(reaction -> PublicLanguage.topicOf(reaction.event()).compacted())
            .map(TableReaction::consumer)
            .distinct()
            .toArray(String[]::new);
    this.kept = kept;
    this.observer = observer;
  }

  @Override
  protected void purge() throws SQLException {
    long all = all(this::forget);
    if (all > 0) {
      observer.forgotten(all);
      LOG.info("{} keys of the inbox were forgotten: Kafka has no such records any more.", all);
    }
  }

  /** One batch; 0 also while another instance is at it. */
  private int forget() throws SQLException {
    try (var connection = dataSource.getConnection();
        var call = connection.prepareStatement("select messaging.forget_inbox(?, ?, ?)")) {
      call.setLong(1, kept.toSeconds());
      call.setArray(2, connection.createArrayOf("text", keptConsumers));
      call.setInt(3, BATCH);
      try (var answer = call.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }
}
