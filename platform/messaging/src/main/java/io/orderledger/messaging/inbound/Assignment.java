package io.orderledger.messaging.inbound;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that this instance reads, how far each is, and their coming and going. */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Map<TopicPartition, PartitionProgress> progress = new ConcurrentHashMap<>();
  private final Consumer<byte[], byte[]> consumer;
  private final Changes changes;

  /** Told after partitions came and after they went. */
  interface Changes {
    void came(Collection<TopicPartition> partitions);

    void went(Collection<TopicPartition> partitions);
  }

  Assignment(Consumer<byte[], byte[]> consumer, Changes changes) {
    this.consumer = consumer;
    this.changes = changes;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      progress.put(partition, new PartitionProgress(consumer.position(partition)));
    }
    changes.came(partitions);
  }

  /**
   * Work under way is finished first, so that the next owner need not do it again; what is queued,
   * of any of them, is not begun any more.
   */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    List<PartitionProgress> going =
        partitions.stream().map(progress::get).filter(Objects::nonNull).toList();
    going.forEach(PartitionProgress::revoke);
    going.forEach(its -> await(its, deadline));
    commitNow();
    onPartitionsLost(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      PartitionProgress its = progress.remove(partition);
      if (its != null) {
        its.revoke();
      }
    }
    changes.went(partitions);
  }

  PartitionProgress of(TopicPartition partition) {
    return progress.computeIfAbsent(
        partition, assigned -> new PartitionProgress(consumer.position(assigned)));
  }

  /** What is queued is not begun: another consumer will read it. */
  void end() {
    progress.values().forEach(PartitionProgress::revoke);
  }

  boolean reads(String topic, int partition) {
    return progress.containsKey(new TopicPartition(topic, partition));
  }

  int size() {
    return progress.size();
  }

  /** The first offset not durably handled, of each partition read here. */
  Map<TopicPartition, Long> durable() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    progress.forEach((partition, its) -> offsets.put(partition, its.durable()));
    return offsets;
  }

  /** Sends what is durable and not yet committed; an unanswered commit is repeated by a later. */
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = ahead();
    if (!offsets.isEmpty()) {
      consumer.commitAsync(
          offsets,
          (committed, failure) -> {
            if (failure == null) {
              noteCommitted(committed);
            } else {
              LOG.debug("Offsets were not committed; the next commit holds them.", failure);
            }
          });
    }
  }

  void commitNow() {
    Map<TopicPartition, OffsetAndMetadata> offsets = ahead();
    if (!offsets.isEmpty()) {
      try {
        consumer.commitSync(offsets);
        noteCommitted(offsets);
      } catch (KafkaException e) {
        LOG.warn("Offsets were not committed: their records will come again, without effect.", e);
      }
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> ahead() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach(
        (partition, its) -> {
          if (its.ahead()) {
            offsets.put(partition, new OffsetAndMetadata(its.durable()));
          }
        });
    return offsets;
  }

  private void noteCommitted(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, offset) -> {
          PartitionProgress its = progress.get(partition);
          if (its != null) {
            its.committed(offset.offset());
          }
        });
  }

  private static void await(PartitionProgress its, long deadline) {
    try {
      while (!its.idle() && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
