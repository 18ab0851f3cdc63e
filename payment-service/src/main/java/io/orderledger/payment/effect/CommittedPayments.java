package io.orderledger.payment.effect;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.webhook.WebhookResolver;
import io.orderledger.servicekit.task.LogCursor;
import io.orderledger.servicekit.task.LogFollower;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a task of each event that asks for one. Reading an event twice makes no second task while
 * the first stands, and one that finds its work done afterwards.
 */
@Component
class CommittedPayments {

  private final EffectTasks tasks;
  private final WebhookResolver webhooks;
  private final LogFollower follower;

  CommittedPayments(
      EventStore store, EffectTasks tasks, WebhookResolver webhooks, JdbcClient jdbc) {
    this.tasks = tasks;
    this.webhooks = webhooks;
    this.follower =
        new LogFollower(
            "committed-payments", store, new LogCursor(jdbc, "effect_cursor"), this::take);
  }

  void start() {
    follower.start();
  }

  void stop() {
    follower.stop();
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
}
