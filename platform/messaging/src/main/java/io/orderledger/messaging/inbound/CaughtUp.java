package io.orderledger.messaging.inbound;

import io.orderledger.shared.event.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Whether the topics were read up to where they ended when this instance started. */
final class CaughtUp {

  private final Set<String> topics;
  private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();
  private final Map<TopicPartition, Long> open = new HashMap<>();
  private boolean endsKnown;

  CaughtUp(Set<String> topics) {
    this.topics = topics;
  }

  boolean once(Topic topic) {
    if (!topics.contains(topic.topicName())) {
      throw new IllegalArgumentException("No reaction reads " + topic.topicName() + '.');
    }
    return caughtUp.contains(topic.topicName());
  }

  boolean all() {
    return caughtUp.size() == topics.size();
  }

  /**
   * Looks. On the consumer's thread, until {@link #all}.
   *
   * @param durable of the partitions read here; of the others, the group's commits tell
   */
  void look(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> durable) {
    if (!endsKnown) {
      learnEnds(consumer);
    }
    open.entrySet().removeIf(end -> durable.getOrDefault(end.getKey(), -1L) >= end.getValue());
    Set<TopicPartition> elsewhere = new HashSet<>(open.keySet());
    elsewhere.removeAll(durable.keySet());
    if (!elsewhere.isEmpty()) {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(elsewhere);
      for (TopicPartition partition : elsewhere) {
        OffsetAndMetadata offset = committed.get(partition);
        open.computeIfPresent(
            partition, (same, end) -> offset != null && offset.offset() >= end ? null : end);
      }
    }
    for (String topic : topics) {
      if (open.keySet().stream().noneMatch(each -> each.topic().equals(topic))) {
        caughtUp.add(topic);
      }
    }
  }

  private void learnEnds(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : topics) {
      var infos = consumer.partitionsFor(topic);
      if (infos == null || infos.isEmpty()) {
        throw new IllegalStateException("There is no topic " + topic + " yet.");
      }
      for (PartitionInfo info : infos) {
        partitions.add(new TopicPartition(topic, info.partition()));
      }
    }
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    consumer
        .endOffsets(partitions)
        .forEach(
            (partition, end) -> {
              if (end > begins.getOrDefault(partition, 0L)) {
                open.put(partition, end);
              }
            });
    endsKnown = true;
  }
}
