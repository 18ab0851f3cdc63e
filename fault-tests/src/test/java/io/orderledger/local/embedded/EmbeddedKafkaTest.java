package io.orderledger.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbeddedKafkaTest {
  @TempDir Path directory = Path.of("");

  @Test
  void a_broker_keeps_records_and_a_groups_place_between_starts() throws Exception {
    try (var broker = EmbeddedKafka.start(KafkaSettings.in(directory))) {
      broker.createTopics(Topic.of("orders", 3));
      send(broker.bootstrapServers(), "orders", "1", "2");
      assertThat(consume(broker.bootstrapServers(), "orders", 2)).containsExactly("1", "2");
    }
    try (var broker = EmbeddedKafka.start(KafkaSettings.in(directory))) {
      send(broker.bootstrapServers(), "orders", "3");
      assertThat(consume(broker.bootstrapServers(), "orders", 1)).containsExactly("3");
    }
  }

  @Test
  void a_killed_broker_comes_back_with_what_it_acknowledged() throws Exception {
    try (var broker = KafkaProcess.start(KafkaSettings.in(directory))) {
      broker.createTopics(Topic.of("orders", 1));
      send(broker.bootstrapServers(), "orders", "1");
      broker.kill9();
    }
    try (var broker = KafkaProcess.start(KafkaSettings.in(directory))) {
      assertThat(consume(broker.bootstrapServers(), "orders", 1)).containsExactly("1");
    }
  }

  @Test
  void a_broker_in_a_process_of_its_own_prints_nothing_but_that_it_is_ready() throws Exception {
    try (var child = ChildJvm.start(KafkaProcess.class, directory.toString(), "0")) {
      assertThat(child.readUntil("ready ")).hasSize(1);
      child.process().getOutputStream().close();
      assertThat(child.rest()).isEmpty();
      assertThat(child.process().waitFor()).isZero();
    }
  }

  @Test
  void creating_topics_again_changes_nothing() throws Exception {
    var topics = List.of(Topic.of("again", 4), Topic.compacted("again-compacted", 2));
    EmbeddedKafka.shared().createTopics(topics);
    EmbeddedKafka.shared().createTopics(topics);
    assertThat(cleanupPolicy("again")).isEqualTo("delete");
    assertThat(cleanupPolicy("again-compacted")).isEqualTo("compact");
  }

  @Test
  void a_topic_with_another_number_of_partitions_is_refused() {
    EmbeddedKafka.shared().createTopics(Topic.of("fixed", 2));
    assertThatThrownBy(() -> EmbeddedKafka.shared().createTopics(Topic.of("fixed", 3)))
        .hasMessageContaining("fixed exists with 2 partitions, not 3");
  }

  @Test
  void a_topic_nobody_created_is_not_there() throws Exception {
    try (var admin = admin(EmbeddedKafka.shared().bootstrapServers())) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("typo")).allTopicNames().get())
          .hasMessageContaining("UnknownTopicOrPartition");
    }
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var settings = KafkaSettings.in(directory).withPort(taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedKafka.start(settings))
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void logback_is_the_only_logging_backend() {
    assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
        .isEqualTo("ch.qos.logback.classic.LoggerContext");
    assertThat(getClass().getResource("/org/apache/logging/log4j/core/Logger.class")).isNull();
  }

  private static String cleanupPolicy(String topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (var admin = admin(EmbeddedKafka.shared().bootstrapServers())) {
      var configs = admin.describeConfigs(List.of(resource)).all().get();
      return configs.values().iterator().next().get("cleanup.policy").value();
    }
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private static void send(String bootstrapServers, String topic, String... values)
      throws Exception {
    var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<String, String>(config, text, text)) {
      for (var value : values) {
        producer.send(new ProducerRecord<>(topic, "key", value)).get();
      }
    }
  }

  /** Reads on from where the group was, and commits. */
  private static List<String> consume(String bootstrapServers, String topic, int count) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", bootstrapServers,
            "group.id", "reader",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false");
    var text = new StringDeserializer();
    var values = new ArrayList<String>();
    try (var consumer = new KafkaConsumer<String, String>(config, text, text)) {
      consumer.subscribe(List.of(topic));
      var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
      consumer.commitSync();
    }
    return values;
  }
}
