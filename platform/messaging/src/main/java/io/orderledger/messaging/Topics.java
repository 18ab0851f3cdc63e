package io.orderledger.messaging;

import io.orderledger.shared.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of the public language.
 *
 * @param partitions of each topic; the same for all, so that an order's facts of all topics are
 *     worked on in one place. Never changed later: it would part an order's past from its future
 * @param replication copies of each partition
 */
public record Topics(int partitions, short replication) {

  /** How long Kafka keeps a fact; the source can tell it again at any time. */
  public static final Duration RETENTION = Duration.ofDays(30);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Six partitions, one copy: for one machine. */
  public static Topics local() {
    return new Topics(6, (short) 1);
  }

  /** Makes the topics that are not there. */
  public void ensure(KafkaClients kafka) {
    try (Admin admin = kafka.admin()) {
      var wanted = Arrays.stream(Topic.values()).map(this::describe).toList();
      for (var creation : admin.createTopics(wanted).values().entrySet()) {
        try {
          creation.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IllegalStateException("Cannot create topic " + creation.getKey(), e);
          }
        }
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer: no topics without it.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating topics.", e);
    }
  }

  private NewTopic describe(Topic topic) {
    Map<String, String> configs = new HashMap<>();
    if (topic.compacted()) {
      configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    } else {
      configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()));
    }
    return new NewTopic(topic.topicName(), partitions, replication).configs(configs);
  }
}
