package io.orderledger.messaging.relay;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.messaging.envelope.FactWriter;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends events' facts and waits until Kafka has them. */
final class FactSender implements AutoCloseable {

  /**
   * Acknowledged by all, in order. A record is never given up by the producer: one that was would
   * be overtaken by those behind it. Only the relay stops trying, with the whole producer.
   */
  private static final Map<String, Object> DECIDED =
      Map.of(
          ProducerConfig.ACKS_CONFIG, "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
          ProducerConfig.LINGER_MS_CONFIG, 0,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
          ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);

  private final RelaySettings settings;
  private final LogEpochs epochs;
  private final FactWriter writer;
  private final Producer<byte[], byte[]> producer;
  private final InstantSource now = InstantSource.system();

  FactSender(RelaySettings settings, LogEpochs epochs) {
    this.settings = settings;
    this.epochs = epochs;
    this.writer = new FactWriter(settings.source(), settings.mapper());
    this.producer = settings.kafka().producer(settings.service() + "-relay", DECIDED);
  }

  /**
   * Sends a batch.
   *
   * @param goOn asked while Kafka does not answer
   * @return false when {@code goOn} said no before all was acknowledged
   */
  boolean send(List<RecordedEvent> batch, BooleanSupplier goOn) throws InterruptedException {
    List<Sent> sent = new ArrayList<>(batch.size());
    for (RecordedEvent event : batch) {
      int ordinal = 0;
      for (IntegrationEvent fact : settings.publisher().translate(event)) {
        var record = writer.write(fact, event, ordinal++, epochs.of(event.logIndex()));
        Future<RecordMetadata> acknowledgement = producer.send(record);
        if (acknowledgement.isDone()) {
          acknowledged(acknowledgement, goOn); // Refused already? Then nothing may overtake it.
        }
        sent.add(new Sent(fact, event, acknowledgement));
      }
    }
    for (Sent each : sent) {
      if (!acknowledged(each.acknowledgement(), goOn)) {
        return false;
      }
    }
    observe(sent);
    return true;
  }

  private static boolean acknowledged(Future<RecordMetadata> sent, BooleanSupplier goOn)
      throws InterruptedException {
    boolean acknowledged = false;
    while (!acknowledged && goOn.getAsBoolean()) {
      acknowledged = acknowledgedSoon(sent);
    }
    return acknowledged;
  }

  private static boolean acknowledgedSoon(Future<RecordMetadata> sent) throws InterruptedException {
    try {
      sent.get(500, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka refused a fact.", e.getCause());
    }
  }

  private void observe(List<Sent> sent) {
    var acknowledgedAt = now.instant();
    for (Sent each : sent) {
      settings
          .observer()
          .published(
              PublicLanguage.typeOf(each.fact().getClass()),
              Duration.between(each.cause().recordedAt(), acknowledgedAt));
    }
  }

  private record Sent(
      IntegrationEvent fact, RecordedEvent cause, Future<RecordMetadata> acknowledgement) {}

  /** At once: what is not acknowledged is sent again by the next holder of the lease. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
