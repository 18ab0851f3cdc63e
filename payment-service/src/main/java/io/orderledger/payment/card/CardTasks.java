package io.orderledger.payment.card;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.servicekit.database.TaskStore;
import io.orderledger.servicekit.task.DurableTasks;
import io.orderledger.servicekit.task.GrowingPauses;
import io.orderledger.servicekit.task.LogCursor;
import io.orderledger.servicekit.task.LogFollower;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The durable tasks of saved cards: made of each event that asks for one, named by its id, and
 * repeated until the outcome is on record.
 */
@Component
class CardTasks {

  private static final TaskDescriptor<CardTask> FOLLOW_UP =
      TaskDescriptor.of("card-follow-up", CardTask.class);
  private static final int AT_ONCE = 4;

  private final EventStore store;
  private final CardEffects effects;
  private final CardSettings settings;
  private final Clock clock;
  private final Scheduler scheduler;
  private final LogFollower follower;

  CardTasks(
      @TaskStore DataSource dataSource,
      EventStore store,
      CardEffects effects,
      CardSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.effects = effects;
    this.settings = settings;
    this.clock = clock;
    this.scheduler = DurableTasks.scheduler(dataSource, "card_task", AT_ONCE, task());
    this.follower =
        new LogFollower("committed-cards", store, new LogCursor(jdbc, "card_cursor"), this::take);
  }

  void start() {
    scheduler.start();
    startFollowing();
  }

  void stop() {
    stopFollowing();
    scheduler.stop();
  }

  void startFollowing() {
    follower.start();
  }

  void stopFollowing() {
    follower.stop();
  }

  private void take(List<RecordedEvent> batch) {
    boolean due = false;
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof CardToKeep || event.payload() instanceof CardRevoked) {
        scheduler.scheduleIfNotExists(
            FOLLOW_UP
                .instance(event.eventId().toString())
                .data(new CardTask(event.stream().type(), event.stream().id(), event.sequence()))
                .build(),
            clock.instant());
        due = true;
      }
    }
    if (due) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private OneTimeTask<CardTask> task() {
    return Tasks.oneTime(FOLLOW_UP)
        .onFailure(new GrowingPauses<>(settings.retryAfter(), settings.retryAtMost()))
        .execute((instance, context) -> carryOut(event(instance.getData())));
  }

  private void carryOut(RecordedEvent event) {
    switch (event.payload()) {
      case CardToKeep asked -> effects.keep(event, asked);
      case CardRevoked revoked -> effects.forget(event, revoked);
      default -> throw new IllegalStateException("Nothing follows from " + event.type());
    }
  }

  private RecordedEvent event(CardTask task) {
    return store.readRecent(task.streamId(), task.sequence()).getLast();
  }
}
