package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.orderledger.messaging.relay.KafkaIsAhead;
import io.orderledger.messaging.relay.LogEpochs;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelayStatus.State;
import io.orderledger.shared.event.Topic;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RelayTest {

  private static final Duration SOON = Duration.ofSeconds(15);

  private static List<ConsumerRecord<byte[], byte[]>> payments(House house) {
    return Told.by(house.kafka, house.service, Topic.PAYMENTS.topicName());
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(record -> Told.header(record, "ce_id")).toList();
  }

  private static void awaitPublished(House house, Relay relay) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(relay.status().publishedIndex()).isEqualTo(house.store.headIndex()));
  }

  @Test
  void every_fact_is_told_once_in_the_committed_order_as_a_cloud_event() {
    try (House house = House.fresh();
        Relay relay = house.relay()) {
      OrderNumber order = House.newOrder();
      house.note(order, "authorized", 1);
      house.note(order, "nobody's concern", 2);
      relay.start();
      house.note(order, "both", 3);
      awaitPublished(house, relay);

      List<ConsumerRecord<byte[], byte[]>> told = payments(house);

      var events = house.store.readStream(House.stream(order));
      String first = events.getFirst().eventId().toString();
      String last = events.getLast().eventId().toString();
      assertThat(ids(told)).containsExactly(first, last, last + "/1");
      assertThat(told).allSatisfy(r -> assertThat(r.key()).asString().isEqualTo(order.value()));
      var event = KafkaMessageFactory.createReader(told.getFirst()).toEvent();
      assertThat(event.getType()).isEqualTo("io.orderledger.payment.authorized.v1");
      assertThat(event.getSource()).hasToString("/" + house.service);
      assertThat(event.getTime().toInstant()).isEqualTo(events.getFirst().occurredAt());
      assertThat(event.getDataContentType()).isEqualTo("application/json");
      assertThat(event.getExtension("sequence")).isEqualTo("1");
      assertThat(event.getExtension("logepoch")).isEqualTo("1");
      assertThat(event.getExtension("correlationid")).isEqualTo("life-" + order);
      assertThat(relay.status().lagEvents()).isZero();
      assertThat(relay.status().lag()).isZero();
    }
  }

  @Test
  void what_is_told_again_after_a_crash_before_the_cursor_moved_is_the_same_to_the_byte() {
    try (House house = House.fresh()) {
      OrderNumber order = House.newOrder();
      try (Relay relay = house.relay()) {
        relay.start();
        for (int i = 1; i <= 20; i++) {
          house.note(order, "both", i);
        }
        awaitPublished(house, relay);
      }
      // As a crash leaves it: acknowledged by Kafka, the cursor's last moves lost.
      house.asSuperuser("update messaging.relay_cursor set log_index = 12");
      try (Relay relay = house.relay()) {
        relay.start();
        awaitPublished(house, relay);
      }

      List<String> told = payments(house).stream().map(Told::bytes).toList();

      assertThat(told).hasSize(40 + 16);
      assertThat(told.subList(40, 56)).isEqualTo(told.subList(24, 40));
    }
  }

  @Test
  void of_two_relays_one_publishes_and_the_other_takes_over_when_its_session_dies() {
    try (House house = House.fresh();
        House other = house.secondInstance();
        Relay one = house.relay();
        Relay two = other.relay()) {
      OrderNumber order = House.newOrder();
      one.start();
      await().atMost(SOON).until(() -> one.status().state() == State.PUBLISHING);
      two.start();
      house.note(order, "authorized", 1);
      awaitPublished(house, one);
      await().atMost(SOON).until(() -> two.status().state() == State.STANDBY);

      one.stop();
      await().atMost(SOON).until(() -> two.status().state() == State.PUBLISHING);
      one.start();
      Thread noting =
          Thread.startVirtualThread(
              () -> {
                for (int i = 2; i <= 200; i++) {
                  house.note(order, "authorized", i);
                }
              });
      // A killed instance leaves its lock to the server, which frees it with the session.
      house.asSuperuser(
          """
          select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and granted
            and database = (select oid from pg_database where datname = current_database())
          """);
      await().atMost(SOON).until(() -> !noting.isAlive());
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(new HashSet<>(ids(payments(house)))).hasSize(200));

      List<String> told = ids(payments(house));
      List<String> firstTellings = new ArrayList<>(new java.util.LinkedHashSet<>(told));
      assertThat(firstTellings)
          .isEqualTo(
              house.store.readStream(House.stream(order)).stream()
                  .map(event -> event.eventId().toString())
                  .toList());
    }
  }

  @Test
  void a_relay_refuses_to_publish_when_kafka_knows_what_the_database_lost_until_a_new_epoch() {
    try (House house = House.fresh()) {
      OrderNumber order = House.newOrder();
      try (Relay relay = house.relay()) {
        relay.start();
        for (int i = 1; i <= 5; i++) {
          house.note(order, "authorized", i);
        }
        awaitPublished(house, relay);
      }
      // As a restore from a backup leaves it.
      house.asSuperuser(
          """
          alter table ledger.event disable trigger all;
          delete from ledger.event where log_index > 3;
          alter table ledger.event enable always trigger event_is_never_changed;
          update messaging.relay_cursor set log_index = 3
          """);
      try (House restored = house.secondInstance()) {
        try (Relay relay = restored.relay()) {
          assertThatThrownBy(relay::start)
              .isInstanceOf(KafkaIsAhead.class)
              .hasMessageContaining("event 5")
              .hasMessageContaining("ends at 3");
          assertThat(relay.status().state()).isEqualTo(State.REFUSED);
          OrderNumber another = House.newOrder();
          restored.note(another, "authorized", 1);
          restored.note(another, "authorized", 2);
          assertThatThrownBy(relay::start)
              .as("not fooled by an index that is reached again")
              .isInstanceOf(KafkaIsAhead.class);
        }
        long epoch =
            LogEpochs.open(
                restored.pool, restored.kafka, restored.service, "restored from backup", "ops");
        try (Relay relay = restored.relay()) {
          relay.start();
          awaitPublished(restored, relay);
          List<ConsumerRecord<byte[], byte[]>> told = payments(restored);
          assertThat(epoch).isEqualTo(2);
          assertThat(told).hasSize(7);
          assertThat(told.stream().map(r -> Told.header(r, "ce_logepoch")).toList())
              .satisfies(epochs -> assertThat(Collections.frequency(epochs, "2")).isEqualTo(2));
        }
      }
    }
  }
}
