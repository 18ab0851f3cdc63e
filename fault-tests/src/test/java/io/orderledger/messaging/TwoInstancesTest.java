package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.inbound.ParkedRecord;
import io.orderledger.messaging.inbound.ParkingAnswer;
import io.orderledger.messaging.inbound.ParkingOrder;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** Two instances of one service share the partitions of one consumer group. */
class TwoInstancesTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Longer than a group needs to change, and less than an owner that goes is waited for. */
  private static final long SLOW_MILLIS = 4_500;

  private static final String CONSUMER = "shared";
  private static final ParkingOrder ORDER =
      new ParkingOrder("the cause is mended", "anna", "berik");

  private House house;
  private Relay relay;
  private Instance first;
  private Instance second;

  /** Who works on an order at the moment, and whom somebody else met at it. */
  private final Map<OrderNumber, String> atWork = new ConcurrentHashMap<>();

  private final Queue<String> meetings = new ConcurrentLinkedQueue<>();

  /** Every call of a reaction. */
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  /** The attempt whose records take their time. */
  private volatile int slowAt = -1;

  /** What was done with an order by whom, the latest word. */
  private final Map<OrderNumber, String> lastBy = new ConcurrentHashMap<>();

  /**
   * Orders whose facts are refused, or do not go through for the time being, at these instances.
   */
  private final Map<OrderNumber, String> refused = new ConcurrentHashMap<>();

  private final Map<OrderNumber, String> stuckAt = new ConcurrentHashMap<>();

  /** One instance: its own store, pool and consumer, the same database and group. */
  private final class Instance implements AutoCloseable {
    private final String name;
    private final House at;
    private final Inbound inbound;

    Instance(String name, House at) {
      this.name = name;
      this.at = at;
      this.inbound =
          new Inbound(
              at.inbound(Reactions.of(CONSUMER, PaymentAuthorized.class, this::on))
                  .clientId(at.service + '-' + name));
      inbound.start();
    }

    private Handled on(PaymentAuthorized fact, Received received) {
      OrderNumber order = fact.orderNumber();
      if (!received.source().equals("/" + house.service)) {
        return Handled.applied();
      }
      if (name.equals(stuckAt.get(order))) {
        throw new TransientDataAccessResourceException("not now");
      }
      String other = atWork.putIfAbsent(order, name);
      if (other != null) {
        meetings.add(order + " at " + fact.attempt() + ": " + other + " and " + name);
      }
      try {
        calls.add(order + " at " + fact.attempt());
        // Records are in flight whenever the group changes.
        Thread.sleep(fact.attempt() == slowAt ? SLOW_MILLIS : 3);
        lastBy.put(order, name);
        return refused.containsKey(order)
            ? at.react(order, "unacceptable", fact.attempt(), "tried-" + name, received)
            : at.react(order, "seen", fact.attempt(), CONSUMER, received);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        atWork.remove(order);
      }
    }

    @Override
    public void close() {
      inbound.close();
    }
  }

  @BeforeEach
  void open() {
    house = House.fresh();
    relay = house.relay();
    relay.start();
    first = new Instance("first", house);
    second = new Instance("second", house.secondInstance());
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    second.at.close();
    relay.close();
    house.close();
  }

  private void awaitBothRead() {
    await()
        .atMost(SOON)
        .until(
            () -> first.inbound.status().assigned() > 0 && second.inbound.status().assigned() > 0);
  }

  private static void awaitWorkAt(Instance instance) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> instance.inbound.status().inFlight() > 0);
  }

  private static List<OrderNumber> orders(int count) {
    return IntStream.range(0, count).mapToObj(i -> House.newOrder()).toList();
  }

  private void note(Collection<OrderNumber> orders, int from, int to) {
    for (int i = from; i <= to; i++) {
      for (OrderNumber order : orders) {
        house.note(order, "authorized", i);
      }
    }
  }

  private List<String> seen(OrderNumber order) {
    return house.notes(order).stream().filter(note -> note.startsWith("seen")).toList();
  }

  private void awaitSeen(Collection<OrderNumber> orders, int last) {
    List<String> all = IntStream.rangeClosed(1, last).mapToObj(i -> "seen " + i).toList();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(orders).allSatisfy(order -> assertThat(seen(order)).isEqualTo(all)));
  }

  /** An order whose partition that instance reads. */
  private OrderNumber orderOf(Instance instance) {
    awaitBothRead();
    List<OrderNumber> some = orders(24);
    note(some, 1, 1);
    awaitSeen(some, 1);
    return some.stream()
        .filter(order -> instance.name.equals(lastBy.get(order)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_fact_has_one_effect_in_order_while_instances_come_and_go_with_records_in_flight()
      throws Exception {
    List<OrderNumber> orders = orders(24);
    awaitBothRead();
    try (ExecutorService teller = Executors.newSingleThreadExecutor()) {
      Future<?> telling = teller.submit(() -> note(orders, 1, 16));
      awaitWorkAt(first);
      first.close();
      first = new Instance("first", house);
      awaitWorkAt(second);
      telling.get();
    }
    awaitSeen(orders, 16);

    awaitBothRead();
    note(orders, 17, 17);
    awaitSeen(orders, 17);
    assertThat(lastBy.values()).contains("first", "second");
    assertThat(meetings).as("no order was worked on in two places").isEmpty();
    assertThat(house.jdbc().sql("select count(*) from messaging.parked").query(Long.class).single())
        .isZero();
  }

  @Test
  void what_is_in_hand_when_its_partition_goes_is_finished_first_and_not_done_again() {
    awaitBothRead();
    second.close();
    List<OrderNumber> orders = orders(24);
    note(orders, 1, 1);
    awaitSeen(orders, 1);
    slowAt = 2;
    note(orders, 2, 4);
    await().atMost(SOON).until(() -> atWork.size() == orders.size());
    second = new Instance("second", second.at);
    awaitBothRead();
    awaitSeen(orders, 4);

    assertThat(lastBy.values()).contains("first", "second");
    assertThat(meetings).as("no order was worked on in two places").isEmpty();
    assertThat(calls).doesNotHaveDuplicates().hasSize(4 * orders.size());
  }

  @Test
  void a_record_that_an_instance_could_not_finish_before_it_stopped_is_finished_by_the_other() {
    OrderNumber order = orderOf(first);
    stuckAt.put(order, first.name);
    note(List.of(order), 2, 3);
    await().atMost(SOON).until(() -> first.inbound.status().problem() != null);
    assertThat(seen(order)).containsExactly("seen 1");
    first.close();
    awaitSeen(List.of(order), 3);
    assertThat(lastBy.get(order)).isEqualTo(second.name);
    assertThat(second.inbound.parking().isParked(order.value())).isFalse();
  }

  @Test
  void a_redrive_that_is_ordered_at_one_instance_is_carried_out_where_the_key_is_read() {
    OrderNumber order = orderOf(second);
    refused.put(order, "yes");
    note(List.of(order), 2, 4);
    awaitParked(order, 3);
    lastBy.remove(order);
    refused.clear();

    ParkedRecord head = first.inbound.parking().ofKey(order.value()).getFirst();
    assertThat(first.inbound.parking().redrive(head.id(), ORDER))
        .isInstanceOf(ParkingAnswer.Ordered.class);
    awaitSeen(List.of(order), 4);
    assertThat(lastBy.get(order)).isEqualTo(second.name);
    awaitFree(order);
    note(List.of(order), 5, 5);
    awaitSeen(List.of(order), 5);
    assertThat(first.inbound.parking().actions(10)).hasSize(1);
  }

  @Test
  void a_key_stays_parked_when_its_partition_moves_and_is_redriven_by_the_new_owner() {
    OrderNumber order = orderOf(first);
    refused.put(order, "yes");
    note(List.of(order), 2, 3);
    awaitParked(order, 2);
    first.close();
    note(List.of(order), 4, 4);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(second.inbound.parking().ofKey(order.value())).hasSize(3));
    assertThat(seen(order)).containsExactly("seen 1");

    refused.clear();
    ParkedRecord head = second.inbound.parking().ofKey(order.value()).getFirst();
    second.inbound.parking().redrive(head.id(), ORDER);
    awaitSeen(List.of(order), 4);
    assertThat(lastBy.get(order)).isEqualTo(second.name);
    await().atMost(SOON).until(() -> !second.inbound.parking().isParked(order.value()));
  }

  /** Both know of it, though one of them has parked it. */
  private void awaitParked(OrderNumber order, int records) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(first.inbound.parking().ofKey(order.value())).hasSize(records);
              assertThat(first.inbound.parking().isParked(order.value())).isTrue();
              assertThat(second.inbound.parking().isParked(order.value())).isTrue();
            });
  }

  private void awaitFree(OrderNumber order) {
    await()
        .atMost(SOON)
        .until(
            () ->
                !first.inbound.parking().isParked(order.value())
                    && !second.inbound.parking().isParked(order.value()));
  }
}
