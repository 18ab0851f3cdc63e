package io.orderledger.order;

import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.envelope.Envelope;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.Topic;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other services: tells their facts, and hears what order-service tells. */
public final class Neighbours implements AutoCloseable {

  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final Producer<byte[], byte[]> producer;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Thread listener;
  private volatile boolean closing;

  private record Heard(String type, String key, byte[] body) {}

  Neighbours(KafkaClients kafka) {
    producer = kafka.producer("neighbours", Map.of());
    listener = Thread.ofPlatform().name("neighbours").start(() -> listen(kafka));
  }

  void tell(IntegrationEvent fact) {
    tell(fact, UUID.randomUUID().toString());
  }

  void tell(IntegrationEvent fact, String messageId) {
    Topic topic = PublicLanguage.topicOf(fact.getClass());
    Envelope envelope =
        new Envelope(
            messageId,
            topic == Topic.PAYMENTS ? "/payment-service" : "/delivery-service",
            PublicLanguage.typeOf(fact.getClass()),
            Instant.now(),
            SEQUENCE.incrementAndGet(),
            1,
            "life-of-" + fact.key(),
            null,
            null);
    producer.send(
        new ProducerRecord<>(
            topic.topicName(),
            null,
            fact.key().getBytes(StandardCharsets.UTF_8),
            PublicLanguage.json().writeValueAsBytes(fact),
            envelope.headers()));
    producer.flush();
  }

  <E extends OrderFact> E await(Class<E> fact, OrderNumber number) {
    return PublicLanguage.json().readValue(awaitRaw(fact, number), fact);
  }

  <E extends OrderFact> String awaitRaw(Class<E> fact, OrderNumber number) {
    String type = PublicLanguage.typeOf(fact);
    return await(it -> it.type().equals(type) && it.key().equals(number.value()));
  }

  OfferEditionPublished awaitOffer(String sellerId, String edition) {
    String json = await(it -> it.key().equals(sellerId + '/' + edition));
    return PublicLanguage.json().readValue(json, OfferEditionPublished.class);
  }

  private String await(Predicate<Heard> wanted) {
    return org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> heard.stream().filter(wanted).findFirst(), Optional::isPresent)
        .map(it -> new String(it.body(), StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private void listen(KafkaClients kafka) {
    try (Consumer<byte[], byte[]> consumer =
        kafka.consumer("neighbours", "neighbours", Map.of("auto.offset.reset", "earliest"))) {
      consumer.subscribe(List.of(Topic.ORDERS.topicName(), Topic.OFFERS.topicName()));
      while (!closing) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          heard.add(
              new Heard(
                  new String(
                      record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                  new String(record.key(), StandardCharsets.UTF_8),
                  record.value()));
        }
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
