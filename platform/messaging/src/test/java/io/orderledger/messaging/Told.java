package io.orderledger.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** What a topic holds of one source. */
final class Told {

  private Told() {}

  static List<ConsumerRecord<byte[], byte[]>> by(KafkaClients kafka, String service, String topic) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer(null, "told", Map.of())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var record : consumer.poll(Duration.ofMillis(50))) {
          if (header(record, "ce_source").equals("/" + service)) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value());
  }

  /** All that makes up a record, to compare with another. */
  static String bytes(ConsumerRecord<byte[], byte[]> record) {
    return HexFormat.of().formatHex(record.key())
        + Arrays.stream(record.headers().toArray())
            .map(each -> each.key() + '=' + new String(each.value()))
            .toList()
        + new String(record.value());
  }
}
