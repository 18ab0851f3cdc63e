package io.orderledger.messaging;

import static io.orderledger.messaging.Reactions.confirming;
import static io.orderledger.messaging.Reactions.noting;
import static io.orderledger.messaging.Reactions.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.inbound.ParkedRecord;
import io.orderledger.messaging.inbound.Parking;
import io.orderledger.messaging.inbound.ParkingAction;
import io.orderledger.messaging.inbound.ParkingAnswer;
import io.orderledger.messaging.inbound.ParkingOrder;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import io.orderledger.shared.event.Topic;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ParkingOrder ORDER =
      new ParkingOrder("the cause is mended", "anna", "berik");

  private House house;
  private Relay relay;

  @BeforeEach
  void open() {
    house = House.fresh();
    relay = house.relay();
    relay.start();
  }

  @AfterEach
  void close() {
    relay.close();
    house.close();
  }

  private Inbound reading(Reaction<?>... reactions) {
    Inbound inbound = new Inbound(house.inbound(reactions));
    inbound.start();
    return inbound;
  }

  private void awaitNotes(OrderNumber order, List<String> notes) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(seen(order)).containsExactlyElementsOf(notes));
  }

  /** What reactions noted, in order. */
  private List<String> seen(OrderNumber order) {
    return house.notes(order).stream().filter(note -> !note.startsWith("authorized")).toList();
  }

  private void awaitParked(Inbound inbound, OrderNumber order, int records) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(inbound.parking().ofKey(order.value())).hasSize(records);
              assertThat(inbound.parking().isParked(order.value())).isTrue();
            });
  }

  @Test
  void each_fact_has_one_effect_a_consumer_in_order_though_it_is_delivered_twice() {
    List<OrderNumber> orders = IntStream.range(0, 5).mapToObj(i -> House.newOrder()).toList();
    for (int i = 1; i <= 10; i++) {
      for (OrderNumber order : orders) {
        house.note(order, "authorized", i);
      }
    }
    List<String> all = IntStream.rangeClosed(1, 10).mapToObj(i -> "seen " + i).toList();
    try (Inbound inbound = reading(noting(house, "one"))) {
      orders.forEach(order -> awaitNotes(order, all));
      await().atMost(SOON).until(() -> inbound.caughtUpOnce(Topic.PAYMENTS));
    }
    // All told anew, as after a crash, and read once more by a second consumer too.
    relay.stop();
    house.asSuperuser("update messaging.relay_cursor set log_index = 0");
    relay = house.relay();
    relay.start();
    Set<String> delivered = ConcurrentHashMap.newKeySet();
    var second =
        of(
            "two",
            PaymentAuthorized.class,
            (fact, received) -> {
              delivered.add(received.messageId());
              return house.react(fact.orderNumber(), "again", fact.attempt(), "two", received);
            });
    try (Inbound inbound = reading(noting(house, "one"), second)) {
      await().atMost(SOON).until(() -> delivered.size() >= 50);
      await().atMost(SOON).untilAsserted(() -> assertThat(inbound.status().inFlight()).isZero());
      for (OrderNumber order : orders) {
        assertThat(seen(order).stream().filter(note -> note.startsWith("seen")).toList())
            .isEqualTo(all);
        assertThat(seen(order).stream().filter(note -> note.startsWith("again")).toList())
            .isEqualTo(all.stream().map(note -> note.replace("seen", "again")).toList());
      }
    }
  }

  @Test
  void a_fact_waits_for_its_prerequisite_and_what_follows_it_in_its_topic_waits_behind() {
    OrderNumber order = House.newOrder();
    Set<OrderNumber> confirmed = ConcurrentHashMap.newKeySet();
    var payments =
        of(
            "waiter",
            PaymentAuthorized.class,
            (fact, received) ->
                !received.source().equals("/" + house.service)
                    ? Handled.applied()
                    : confirmed.contains(fact.orderNumber())
                        ? house.react(
                            fact.orderNumber(), "seen", fact.attempt(), "waiter", received)
                        : Handled.waitsFor(fact.orderNumber() + " confirmed"));
    var confirmations =
        confirming(
            "waiter",
            (fact, received) -> {
              confirmed.add(fact.orderNumber());
              return Handled.applied().meets(fact.orderNumber() + " confirmed");
            });
    house.note(order, "authorized", 1);
    house.note(order, "authorized", 2);
    try (Inbound inbound = reading(payments, confirmations)) {
      await()
          .atMost(SOON)
          .until(
              () ->
                  house
                          .jdbc()
                          .sql("select count(*) from messaging.waiting")
                          .query(Integer.class)
                          .single()
                      == 2);
      assertThat(inbound.parking().isParked(order.value())).isFalse();
      house.note(order, "confirmed", 0);
      awaitNotes(order, List.of("confirmed 0", "seen 1", "seen 2"));
      await().atMost(SOON).until(() -> inbound.status().waiting() == 0);
    }
  }

  @Test
  void a_fact_whose_prerequisite_does_not_come_in_time_is_parked() {
    OrderNumber order = House.newOrder();
    house.note(order, "authorized", 1);
    var waiting =
        of(
            "waiter",
            PaymentAuthorized.class,
            (fact, received) ->
                fact.orderNumber().equals(order)
                    ? Handled.waitsFor("a wonder")
                    : Handled.applied());
    try (Inbound inbound = new Inbound(house.inbound(waiting).waitAtMost(Duration.ofMillis(300)))) {
      inbound.start();
      awaitParked(inbound, order, 1);
      ParkedRecord parked = inbound.parking().ofKey(order.value()).getFirst();
      assertThat(parked.code()).isEqualTo("waited-too-long");
      assertThat(parked.reason()).contains("a wonder");
    }
  }

  @Test
  void a_refused_fact_parks_its_key_alone_and_a_redrive_by_two_persons_goes_on_in_order() {
    OrderNumber bad = House.newOrder();
    OrderNumber good = House.newOrder();
    Set<String> mended = ConcurrentHashMap.newKeySet();
    var reaction =
        of(
            "fussy",
            PaymentAuthorized.class,
            (fact, received) -> {
              boolean refuses =
                  fact.orderNumber().equals(bad) && fact.attempt() == 2 && mended.isEmpty();
              return received.source().equals("/" + house.service)
                  ? house.react(
                      fact.orderNumber(),
                      refuses ? "unacceptable" : "seen",
                      fact.attempt(),
                      refuses ? "fussy-tried" : "fussy",
                      received)
                  : Handled.applied();
            });
    try (Inbound inbound = reading(reaction)) {
      for (int i = 1; i <= 4; i++) {
        house.note(bad, "authorized", i);
        house.note(good, "authorized", i);
      }
      awaitNotes(good, List.of("seen 1", "seen 2", "seen 3", "seen 4"));
      awaitParked(inbound, bad, 3);
      assertThat(seen(bad)).containsExactly("seen 1");
      assertThat(inbound.parking().isParked(good.value())).isFalse();
      Parking parking = inbound.parking();
      List<ParkedRecord> parked = parking.ofKey(bad.value());
      assertThat(parked)
          .extracting(ParkedRecord::code)
          .containsExactly("unacceptable", "behind-parked", "behind-parked");

      assertThat(parking.redrive(parked.getFirst().id(), new ParkingOrder("try", "anna", "anna")))
          .isInstanceOf(ParkingAnswer.Refused.class);
      mended.add("yes");
      assertThat(parking.redrive(parked.getFirst().id(), ORDER))
          .isInstanceOf(ParkingAnswer.Ordered.class);

      awaitNotes(bad, List.of("seen 1", "seen 2", "seen 3", "seen 4"));
      await().atMost(SOON).until(() -> !parking.isParked(bad.value()));
      house.note(bad, "authorized", 5);
      awaitNotes(bad, List.of("seen 1", "seen 2", "seen 3", "seen 4", "seen 5"));
      ParkingAction action = parking.actions(10).getFirst();
      assertThat(action.order()).isEqualTo(ORDER);
      assertThat(action.outcome()).contains("Applied 3");
    }
  }

  @Test
  void a_reaction_that_throws_parks_its_record_and_a_discard_lets_the_rest_go_on() {
    OrderNumber order = House.newOrder();
    var reaction =
        of(
            "broken",
            PaymentAuthorized.class,
            (fact, received) -> {
              if (fact.orderNumber().equals(order) && fact.attempt() == 1) {
                throw new IllegalStateException("Aidar's phone is 77011234567");
              }
              return received.source().equals("/" + house.service)
                  ? house.react(fact.orderNumber(), "seen", fact.attempt(), "broken", received)
                  : Handled.applied();
            });
    try (Inbound inbound = reading(reaction)) {
      house.note(order, "authorized", 1);
      house.note(order, "authorized", 2);
      awaitParked(inbound, order, 2);
      ParkedRecord head = inbound.parking().ofKey(order.value()).getFirst();
      assertThat(head.code()).isEqualTo("failed");
      assertThat(head.reason()).contains("IllegalStateException").doesNotContain("Aidar");
      inbound.parking().discard(head.id(), ORDER);
      awaitNotes(order, List.of("seen 2"));
      await().atMost(SOON).until(() -> !inbound.parking().isParked(order.value()));
    }
  }

  @Test
  void what_cannot_be_read_is_put_aside_raw_and_sealed_and_the_rest_flows() {
    OrderNumber order = House.newOrder();
    OrderNumber hurt = House.newOrder();
    List<ProducerRecord<byte[], byte[]>> rubbish = new ArrayList<>();
    rubbish.add(record(hurt.value(), "{}", Map.of()));
    rubbish.add(record("\u0000\u0001", "Aidar", Map.of("ce_id", "x")));
    rubbish.add(record(hurt.value(), "{}", ce("io.orderledger.payment.authorized.v1")));
    rubbish.add(
        record(hurt.value(), "x".repeat(900_000), ce("io.orderledger.payment.captured.v1")));
    Map<String, String> oversize = ce("io.orderledger.payment.authorized.v1");
    oversize.put("ce_source", "s".repeat(5_000));
    rubbish.add(record(null, "{}", oversize));
    Map<String, String> xml = ce("io.orderledger.payment.authorized.v1");
    xml.put("content-type", "application/xml");
    rubbish.add(record(hurt.value(), "<a/>", xml));
    rubbish.add(record(hurt.value(), "{}", ce("io.orderledger.payment.not-yet-invented.v9")));
    try (Inbound inbound = reading(noting(house, "reader"));
        var producer = house.kafka.producer("rubbish", Map.of())) {
      rubbish.forEach(producer::send);
      producer.flush();
      house.note(order, "authorized", 1);
      awaitNotes(order, List.of("seen 1"));
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(inbound.parking().list(0, 100)).hasSizeGreaterThan(4));

      List<ParkedRecord> parked = inbound.parking().ofKey(hurt.value());
      assertThat(parked)
          .extracting(ParkedRecord::consumer)
          .as("those of the known type hold up their consumer, the other nobody")
          .containsExactlyInAnyOrder(ParkedRecord.ANY, "reader", "reader");
      assertThat(inbound.parking().isParked(hurt.value())).isTrue();
      assertThat(
              house
                  .jdbc()
                  .sql("select sealed from messaging.parked where key is null")
                  .query(byte[].class)
                  .list())
          .isNotEmpty()
          .allSatisfy(bytes -> assertThat(new String(bytes)).doesNotContain("Aidar"));
    }
  }

  private static Map<String, String> ce(String type) {
    return new java.util.HashMap<>(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", java.util.UUID.randomUUID().toString(),
            "ce_source", "/elsewhere",
            "ce_type", type,
            "ce_time", "2026-11-25T00:00:00Z",
            "ce_sequence", "1",
            "ce_logepoch", "1",
            "content-type", "application/json"));
  }

  private static ProducerRecord<byte[], byte[]> record(
      String key, String value, Map<String, String> headers) {
    var record =
        new ProducerRecord<>(
            Topic.PAYMENTS.topicName(), key == null ? null : key.getBytes(), value.getBytes());
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes()));
    return record;
  }
}
