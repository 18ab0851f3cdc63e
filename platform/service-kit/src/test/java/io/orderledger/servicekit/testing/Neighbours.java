package io.orderledger.servicekit.testing;

import static io.orderledger.personaldata.PersonalDataJson.MOMENT;
import static io.orderledger.personaldata.PersonalDataJson.POSITION;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.envelope.Envelope;
import io.orderledger.personaldata.PersonalDataJson;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.Topic;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other services: tells their facts, sealed for the wire as theirs are, and hears every topic.
 */
public final class Neighbours implements AutoCloseable {

  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final Producer<byte[], byte[]> producer;
  private final JsonMapper mapper;
  private final List<ConsumerRecord<byte[], byte[]>> heard = new CopyOnWriteArrayList<>();
  private final Thread listener;
  private volatile boolean closing;

  private Neighbours(KafkaClients kafka, WireSealer sealer) {
    producer = kafka.producer("neighbours", Map.of());
    mapper = PersonalDataJson.wireMapper(PublicLanguage.json(), sealer);
    listener = Thread.ofPlatform().name("neighbours").start(() -> listen(kafka));
  }

  /** Of a service that runs with Kafka. */
  public static Neighbours of(RunningService service) {
    return new Neighbours(service.bean(KafkaClients.class), service.bean(WireSealer.class));
  }

  public void tell(IntegrationEvent fact) {
    tell(fact, UUID.randomUUID().toString());
  }

  /** Tells it under that message id: telling it twice is a record delivered twice. */
  public void tell(IntegrationEvent fact, String messageId) {
    Topic topic = PublicLanguage.topicOf(fact.getClass());
    Envelope envelope =
        new Envelope(
            messageId,
            sourceOf(topic),
            PublicLanguage.typeOf(fact.getClass()),
            Instant.now(),
            SEQUENCE.incrementAndGet(),
            1,
            "life-of-" + fact.key(),
            null,
            null);
    byte[] body =
        mapper
            .writer()
            .withAttribute(POSITION, envelope.source() + '/' + messageId)
            .withAttribute(MOMENT, envelope.time())
            .writeValueAsBytes(fact);
    producer.send(
        new ProducerRecord<>(
            topic.topicName(), null, fact.key().getBytes(UTF_8), body, envelope.headers()));
    producer.flush();
  }

  private static String sourceOf(Topic topic) {
    return switch (topic) {
      case ORDERS, OFFERS -> "/order-service";
      case PAYMENTS -> "/payment-service";
      case DELIVERIES, TARIFFS -> "/delivery-service";
      case RETURNS -> "/returns-service";
    };
  }

  /** The first fact of that type about the order, whoever told it. */
  public <E extends IntegrationEvent> E await(Class<E> fact, OrderNumber number) {
    return await(fact, number.value());
  }

  /** The first fact of that type and key. */
  public <E extends IntegrationEvent> E await(Class<E> fact, String key) {
    return read(fact, awaitRecord(fact, key));
  }

  /** The same as it lies on Kafka: personal data sealed. */
  public String awaitRaw(Class<? extends IntegrationEvent> fact, OrderNumber number) {
    return new String(awaitRecord(fact, number.value()).value(), UTF_8);
  }

  /** All facts of that type about the order that were heard until now. */
  public <E extends IntegrationEvent> List<E> heard(Class<E> fact, OrderNumber number) {
    return records(fact, number.value()).map(record -> read(fact, record)).toList();
  }

  /** Everything that was heard until now, of all topics. */
  public List<ConsumerRecord<byte[], byte[]>> heard() {
    return List.copyOf(heard);
  }

  private ConsumerRecord<byte[], byte[]> awaitRecord(
      Class<? extends IntegrationEvent> fact, String key) {
    return Awaitility.await(fact.getSimpleName() + " of " + key)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> records(fact, key).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private Stream<ConsumerRecord<byte[], byte[]>> records(
      Class<? extends IntegrationEvent> fact, String key) {
    String type = PublicLanguage.typeOf(fact);
    return heard.stream()
        .filter(record -> header(record, "ce_type").equals(type))
        .filter(record -> new String(record.key(), UTF_8).equals(key));
  }

  private <E extends IntegrationEvent> E read(Class<E> fact, ConsumerRecord<byte[], byte[]> from) {
    String position = header(from, "ce_source") + '/' + header(from, "ce_id");
    return mapper.readerFor(fact).withAttribute(POSITION, position).readValue(from.value());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private void listen(KafkaClients kafka) {
    try (Consumer<byte[], byte[]> consumer =
        kafka.consumer("neighbours", "neighbours", Map.of("auto.offset.reset", "earliest"))) {
      consumer.subscribe(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
      while (!closing) {
        consumer.poll(Duration.ofMillis(50)).forEach(heard::add);
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }
}
