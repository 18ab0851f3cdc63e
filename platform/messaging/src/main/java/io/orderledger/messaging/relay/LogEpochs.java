package io.orderledger.messaging.relay;

import io.orderledger.messaging.KafkaClients;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The epochs of a database's log, the oldest first. At least one. */
public final class LogEpochs {

  private final List<LogEpoch> epochs;

  LogEpochs(List<LogEpoch> epochs) {
    this.epochs = List.copyOf(epochs);
  }

  static LogEpochs read(DataSource dataSource) {
    return new LogEpochs(
        JdbcClient.create(dataSource)
            .sql("select epoch, first_index from messaging.log_epoch order by epoch")
            .query((row, number) -> new LogEpoch(row.getLong(1), row.getLong(2)))
            .list());
  }

  LogEpoch current() {
    return epochs.getLast();
  }

  /** The epoch that an index of this log belongs to: the same at every publishing of its event. */
  long of(long index) {
    for (LogEpoch epoch : epochs.reversed()) {
      if (epoch.firstIndex() <= index) {
        return epoch.number();
      }
    }
    return epochs.getFirst().number();
  }

  /** Whether the index was given up when a later epoch was opened. */
  boolean abandoned(long epoch, long index) {
    return epochs.stream().anyMatch(each -> each.number() > epoch && each.firstIndex() <= index);
  }

  /**
   * Opens the next epoch after a restore: what Kafka knows beyond the relay's cursor is given up,
   * and the same indexes may be told anew. All relays of the database must be stopped.
   *
   * @param service as the relay is named
   * @param reason what was restored and how the loss is dealt with; kept on record
   * @param openedBy the responsible person
   * @return the new epoch's number
   */
  public static long open(
      DataSource dataSource, KafkaClients kafka, String service, String reason, String openedBy) {
    long told =
        TopicTails.of(kafka, service).stream().mapToLong(TopicTails.Told::epoch).max().orElse(0);
    return JdbcClient.create(dataSource)
        .sql(
            """
            insert into messaging.log_epoch (epoch, first_index, opened_by, reason)
            select greatest(max(epoch), :told) + 1,
                   coalesce((select log_index from messaging.relay_cursor where relay = :relay), 0)
                     + 1,
                   :by, :reason
            from messaging.log_epoch
            returning epoch
            """)
        .param("told", told)
        .param("relay", service)
        .param("by", openedBy)
        .param("reason", reason)
        .query(Long.class)
        .single();
  }
}
