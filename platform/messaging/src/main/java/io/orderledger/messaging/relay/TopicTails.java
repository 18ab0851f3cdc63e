package io.orderledger.messaging.relay;

import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.envelope.Envelope;
import io.orderledger.messaging.envelope.EnvelopeReader;
import io.orderledger.messaging.envelope.Unreadable;
import io.orderledger.shared.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The last that each partition holds of what a service told. */
final class TopicTails {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Records looked at from each partition's end: others' may stand behind the service's last. */
  private static final int TAIL = 16;

  /** One told fact: its event's place and id. */
  record Told(long epoch, long index, String eventId) {}

  private TopicTails() {}

  static List<Told> of(KafkaClients kafka, String service) {
    Map<String, Object> decided =
        Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis());
    try (Consumer<byte[], byte[]> consumer =
        kafka.consumer(null, service + "-relay-check", decided)) {
      return last(consumer, "/" + service);
    }
  }

  private static List<Told> last(Consumer<byte[], byte[]> consumer, String source) {
    Map<TopicPartition, Long> ends = seekToTails(consumer);
    Map<TopicPartition, Told> last = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ends.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Kafka does not give the ends of its topics.");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        told(record, source)
            .ifPresent(
                told ->
                    last.merge(
                        new TopicPartition(record.topic(), record.partition()),
                        told,
                        TopicTails::later));
      }
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    }
    return new ArrayList<>(last.values());
  }

  private static Map<TopicPartition, Long> seekToTails(Consumer<byte[], byte[]> consumer) {
    Map<String, List<PartitionInfo>> topics = consumer.listTopics(PATIENCE);
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (PartitionInfo info : topics.getOrDefault(topic.topicName(), List.of())) {
        partitions.add(new TopicPartition(info.topic(), info.partition()));
      }
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    ends.forEach(
        (partition, end) ->
            consumer.seek(
                partition, Math.max(begins.getOrDefault(partition, 0L), Math.max(0, end - TAIL))));
    return ends;
  }

  private static Optional<Told> told(ConsumerRecord<byte[], byte[]> record, String source) {
    try {
      Envelope envelope = EnvelopeReader.read(record.headers());
      String eventId = envelope.id().split("/", 2)[0];
      return envelope.source().equals(source)
          ? Optional.of(new Told(envelope.epoch(), envelope.sequence(), eventId))
          : Optional.empty();
    } catch (Unreadable notOurs) {
      return Optional.empty();
    }
  }

  private static Told later(Told one, Told other) {
    Comparator<Told> order = Comparator.comparingLong(Told::epoch).thenComparingLong(Told::index);
    return order.compare(one, other) >= 0 ? one : other;
  }
}
