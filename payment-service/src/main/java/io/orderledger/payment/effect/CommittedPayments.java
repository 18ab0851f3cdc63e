package io.orderledger.payment.effect;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.webhook.WebhookResolver;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the committed order with a cursor of its own, which no replay moves, and makes a task of
 * each event that asks for one. Reading an event twice makes no second task while the first stands,
 * and one that finds its work done afterwards.
 */
@Component
class CommittedPayments {

  private static final Logger LOG = LoggerFactory.getLogger(CommittedPayments.class);
  private static final int BATCH = 500;
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final EventStore store;
  private final EffectTasks tasks;
  private final WebhookResolver webhooks;
  private final JdbcClient jdbc;
  private volatile boolean running;
  private @Nullable Thread thread;

  CommittedPayments(
      EventStore store, EffectTasks tasks, WebhookResolver webhooks, JdbcClient jdbc) {
    this.store = store;
    this.tasks = tasks;
    this.webhooks = webhooks;
    this.jdbc = jdbc;
  }

  void start() {
    running = true;
    thread = Thread.ofVirtual().name("committed-payments").start(this::follow);
  }

  void stop() {
    running = false;
    Thread following = thread;
    if (following != null) {
      following.interrupt();
      try {
        following.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void follow() {
    @Nullable Long cursor = null;
    while (running) {
      try {
        if (cursor == null) {
          cursor = cursor();
        }
        List<RecordedEvent> batch = store.follow(cursor, BATCH);
        if (batch.isEmpty()) {
          store.awaitAppendsAfter(cursor, WAIT);
        } else {
          take(batch);
          cursor = batch.getLast().logIndex();
          move(cursor);
        }
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("Following the committed order failed; it goes on from its cursor.", e);
          cursor = null;
          pause();
        }
      }
    }
  }

  private void take(List<RecordedEvent> batch) {
    boolean due = false;
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof EffectRequested asked) {
        tasks.carryOut(event, asked.orderNumber());
        due = true;
      } else if (event.payload() instanceof IntentCreated created) {
        tasks.askLater(event, created.orderNumber());
      } else if (event.payload() instanceof RefundAccepted accepted) {
        tasks.askLater(event, accepted.orderNumber());
      } else if (event.payload() instanceof PaymentOpened opened) {
        webhooks.orderIsKnown(opened.orderNumber());
      }
    }
    if (due) {
      tasks.nudge();
    }
  }

  private long cursor() {
    return jdbc.sql("select log_index from effect_cursor").query(Long.class).single();
  }

  private void move(long logIndex) {
    jdbc.sql("update effect_cursor set log_index = greatest(log_index, ?)")
        .param(logIndex)
        .update();
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
