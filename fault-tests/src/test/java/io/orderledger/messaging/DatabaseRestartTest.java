package io.orderledger.messaging;

import static io.orderledger.messaging.Reactions.noting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What came in while the database was away is met when it is back. */
class DatabaseRestartTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void a_database_that_goes_down_and_comes_back_loses_nothing_and_parks_nothing() {
    OrderNumber order = House.newOrder();
    try (House house = House.fresh();
        Relay relay = house.relay();
        Inbound inbound = new Inbound(house.inbound(noting(house, "patient")))) {
      relay.start();
      inbound.start();
      house.note(order, "authorized", 1);
      awaitNotes(house, order, "seen 1");
      try (var producer = house.kafka.producer("meanwhile", Map.of())) {
        EmbeddedPostgres.shared().kill9();
        Told.by(house.kafka, house.service, "payments").stream()
            .map(told -> again(told, order, "m-" + order))
            .forEach(producer::send);
        producer.flush();
        await().atMost(SOON).until(() -> inbound.status().problem() != null);
      } finally {
        EmbeddedPostgres.shared().restart();
      }
      awaitNotes(house, order, "seen 1", "seen 1");
      assertThat(inbound.parking().isParked(order.value())).isFalse();
      house.note(order, "authorized", 2);
      awaitNotes(house, order, "seen 1", "seen 1", "seen 2");
    }
  }

  private static void awaitNotes(House house, OrderNumber order, String... notes) {
    await()
        .atMost(SOON)
        .ignoreExceptions() // A store that cannot be read yet, after a restart.
        .untilAsserted(() -> assertThat(seen(house, order)).containsExactly(notes));
  }

  /** What reactions noted, in order. */
  private static List<String> seen(House house, OrderNumber order) {
    return house.notes(order).stream().filter(note -> !note.startsWith("authorized")).toList();
  }

  private static ProducerRecord<byte[], byte[]> again(
      ConsumerRecord<byte[], byte[]> told, OrderNumber order, String id) {
    var headers = told.headers();
    headers.remove("ce_id");
    headers.add("ce_id", id.getBytes());
    assertThat(told.key()).isEqualTo(order.value().getBytes());
    return new ProducerRecord<>(told.topic(), null, told.key(), told.value(), headers);
  }
}
