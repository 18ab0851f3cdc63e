package io.orderledger.messaging.envelope;

import static io.orderledger.personaldata.PersonalDataJson.MOMENT;
import static io.orderledger.personaldata.PersonalDataJson.POSITION;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Turns a fact into a record: the same fact of the same event always into the same bytes. */
public final class FactWriter {

  private final String source;
  private final JsonMapper mapper;

  /**
   * Writes as one service.
   *
   * @param source {@code /<service>}
   */
  public FactWriter(String source, JsonMapper mapper) {
    this.source = source;
    this.mapper = mapper;
  }

  /**
   * Writes a fact.
   *
   * @param cause the event it was translated from
   * @param ordinal its place among the event's facts, from 0
   * @param epoch of the event's index
   */
  public ProducerRecord<byte[], byte[]> write(
      IntegrationEvent fact, RecordedEvent cause, int ordinal, long epoch) {
    Map<String, String> metadata = cause.metadata();
    String eventId = cause.eventId().toString();
    Envelope envelope =
        new Envelope(
            ordinal == 0 ? eventId : eventId + '/' + ordinal,
            source,
            PublicLanguage.typeOf(fact.getClass()),
            cause.occurredAt(),
            cause.logIndex(),
            epoch,
            metadata.getOrDefault("correlationId", eventId),
            metadata.get("causationId"),
            metadata.get("traceparent"));
    byte[] body =
        mapper
            .writer()
            .withAttribute(POSITION, source + '/' + envelope.id())
            .withAttribute(MOMENT, cause.occurredAt())
            .writeValueAsBytes(fact);
    return new ProducerRecord<>(
        PublicLanguage.topicOf(fact.getClass()).topicName(),
        null,
        fact.key().getBytes(StandardCharsets.UTF_8),
        body,
        envelope.headers());
  }
}
