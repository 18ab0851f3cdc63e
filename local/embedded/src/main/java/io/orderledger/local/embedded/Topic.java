package io.orderledger.local.embedded;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic to have.
 *
 * @param name its name
 * @param partitions how many partitions; keys keep their order only while this never changes
 * @param compacted whether only the latest record of each key is kept for ever
 */
public record Topic(String name, int partitions, boolean compacted) {

  /** Keeps every record. */
  public static Topic of(String name, int partitions) {
    return new Topic(name, partitions, false);
  }

  /** Keeps the latest record of each key. */
  public static Topic compacted(String name, int partitions) {
    return new Topic(name, partitions, true);
  }

  NewTopic asNewTopic() {
    var policy = compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
  }
}
