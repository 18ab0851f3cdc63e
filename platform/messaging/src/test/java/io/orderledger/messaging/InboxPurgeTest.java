package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.messaging.inbound.InboxPurge;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxPurgeTest {

  private static final Duration KEPT = Duration.ofDays(40);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final AtomicLong forgotten = new AtomicLong();
  private House house;
  private InboxPurge purge;

  @BeforeEach
  void open() {
    house = House.fresh();
    purge = purge(PAUSE);
  }

  @AfterEach
  void close() {
    purge.stop();
    house.close();
  }

  private InboxPurge purge(Duration every) {
    return new InboxPurge(
        house.pool,
        List.of(
            reaction("money", PaymentAuthorized.class),
            reaction("editions", OfferEditionPublished.class)),
        KEPT,
        every,
        new MessagingObserver() {
          @Override
          public void forgotten(long keys) {
            forgotten.addAndGet(keys);
          }
        });
  }

  private static <E extends IntegrationEvent> TableReaction<E> reaction(
      String consumer, Class<E> event) {
    return new TableReaction<>() {
      @Override
      public String consumer() {
        return consumer;
      }

      @Override
      public Class<E> event() {
        return event;
      }

      @Override
      public Handled on(E fact, Received received, Connection connection) {
        return Handled.applied();
      }
    };
  }

  private void handled(String consumer, String message, int daysAgo) {
    house.asSuperuser(
        "insert into messaging.inbox values ('%s', '%s', now() - interval '%d days')"
            .formatted(consumer, message, daysAgo));
  }

  private List<String> kept() {
    return house
        .jdbc()
        .sql("select message_id from messaging.inbox order by message_id")
        .query(String.class)
        .list();
  }

  @Test
  void what_kafka_may_deliver_again_is_kept_and_the_rest_forgotten() {
    handled("money", "old", 41);
    handled("money", "young", 39);
    handled("editions", "compacted", 400);
    handled("money", "parked", 41);
    handled("money", "waiting", 41);
    house.asSuperuser(
        """
        insert into messaging.parked
          (consumer, key, topic, partition, record_offset, message_id, code, reason, sealed, parked_at)
        values ('money', 'k', 'payments', 0, 1, 'parked', 'c', 'r', '', now());
        insert into messaging.waiting
          (consumer, key, topic, partition, record_offset, event_type, message_id, prerequisite,
           sealed, since, deadline)
        values ('money', 'k', 'payments', 0, 2, 't', 'waiting', 'p', '', now(), now())
        """);
    purge.start();
    await().until(() -> !kept().contains("old"));
    assertThat(kept()).containsExactly("compacted", "parked", "waiting", "young");
    await().untilAsserted(() -> assertThat(forgotten).hasValue(1));

    house.asSuperuser(
        "update messaging.parked set closed_at = now(), closed_as = 'ignored';"
            + " delete from messaging.waiting");
    await().until(() -> kept().equals(List.of("compacted", "young")));
  }

  @Test
  void more_keys_than_a_batch_are_forgotten_in_one_go() {
    house.asSuperuser(
        """
        insert into messaging.inbox
          select 'money', 'n-' || n, now() - interval '60 days' from generate_series(1, 2500) n
        """);
    purge = purge(Duration.ofDays(1));
    purge.start();
    await().until(() -> kept().isEmpty());
    await().untilAsserted(() -> assertThat(forgotten).hasValue(2_500));
  }

  @Test
  void neither_an_append_nor_a_consumer_waits_for_a_purge_nor_a_second_instance_for_the_first()
      throws Exception {
    handled("money", "old", 60);
    try (Connection purging = house.pool.getConnection()) {
      purging.setAutoCommit(false);
      try (var batch = purging.createStatement()) {
        batch.execute("select messaging.forget_inbox(4000000, '{}', 1000)");
      }
      // The batch stays uncommitted: whatever had to wait for it would wait for ever.
      CompletableFuture<CommandResult> append =
          CompletableFuture.supplyAsync(() -> house.note(House.newOrder(), "authorized", 1));
      assertThat(append.get(5, TimeUnit.SECONDS)).isInstanceOf(CommandResult.Accepted.class);
      CompletableFuture<Integer> consumer =
          CompletableFuture.supplyAsync(
              () ->
                  house
                      .jdbc()
                      .sql("insert into messaging.inbox values ('money', 'new', now())")
                      .update());
      assertThat(consumer.get(5, TimeUnit.SECONDS)).isEqualTo(1);
      purge.start();
      Thread.sleep(PAUSE.multipliedBy(4));
      assertThat(kept()).contains("old");
      purging.rollback();
      purging.setAutoCommit(true);
    }
    await().until(() -> kept().equals(List.of("new")));
  }

  @Test
  void a_key_that_kafka_may_bring_again_is_not_forgotten_whatever_is_asked_for() {
    handled("money", "today", 0);
    house.jdbc().sql("select messaging.forget_inbox(0, '{}', 1000)").query().singleRow();
    assertThat(kept()).containsExactly("today");
    assertThatThrownBy(
            () ->
                new InboxPurge(
                    house.pool,
                    List.of(),
                    Topics.RETENTION,
                    Duration.ofHours(1),
                    MessagingObserver.NONE))
        .hasMessageContaining("longer");
  }
}
