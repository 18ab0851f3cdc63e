package io.orderledger.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * How to reach Kafka. The factories bring address, security and metrics listeners; what correctness
 * rests on (acknowledgements, order, manual commits, bytes) is set by the relay and the consumer
 * over whatever is configured.
 */
public record KafkaClients(
    ProducerFactory<byte[], byte[]> producers, ConsumerFactory<byte[], byte[]> consumers) {

  /**
   * Plain clients.
   *
   * @param properties {@code bootstrap.servers} and, where needed, security
   */
  public static KafkaClients of(Map<String, Object> properties) {
    return new KafkaClients(
        new DefaultKafkaProducerFactory<>(properties),
        new DefaultKafkaConsumerFactory<>(properties));
  }

  /** An admin client on the same address. The caller closes it. */
  public Admin admin() {
    return Admin.create(consumers.getConfigurationProperties());
  }

  /**
   * A producer of its own, reported to the factory's listeners. The caller closes it; the factory's
   * own producers are shared, and closing one would wait for Kafka.
   */
  public Producer<byte[], byte[]> producer(String clientId, Map<String, Object> decided) {
    Map<String, Object> properties = new HashMap<>(producers.getConfigurationProperties());
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    properties.putAll(decided);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    producers.getListeners().forEach(each -> each.producerAdded(clientId, producer));
    return producer;
  }

  /** A consumer of its own; the caller closes it. */
  public Consumer<byte[], byte[]> consumer(
      @Nullable String group, String clientId, Map<String, Object> decided) {
    Properties properties = new Properties();
    properties.putAll(decided);
    properties.put(
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    properties.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    return consumers.createConsumer(group, clientId, null, properties);
  }
}
