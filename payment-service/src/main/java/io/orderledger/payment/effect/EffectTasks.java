package io.orderledger.payment.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.Payments;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The durable tasks: an effect is carried out until its outcome is known, a question asked until it
 * is settled. A task's name is the id of the event that asks for it, so that it can be made again
 * at any time.
 */
@Component
class EffectTasks {

  static final TaskDescriptor<EffectTask> EFFECT =
      TaskDescriptor.of("provider-effect", EffectTask.class);
  static final TaskDescriptor<QuestionTask> QUESTION =
      TaskDescriptor.of("provider-question", QuestionTask.class);
  // Tasks wait for the provider's answers: many more than there are processors.
  private static final int AT_ONCE = 16;
  // Shares of AT_ONCE: due tasks are taken in one statement, and so many at most.
  private static final double POLL_AGAIN_BELOW = 0.5;
  private static final double FETCH_UP_TO = 1.0;
  private static final Duration POLL = Duration.ofMillis(500);
  // A task in a killed process is taken over after four of these; half an hour by default. One that
  // only seemed dead is done twice, which its key makes harmless.
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int HEARTBEATS_MISSED = 4;

  private final Payments payments;
  private final Effects effects;
  private final Questions questions;
  private final PaymentSettings settings;
  private final Clock clock;
  private final Scheduler scheduler;

  EffectTasks(
      DataSource dataSource,
      Payments payments,
      Effects effects,
      Questions questions,
      PaymentSettings settings,
      Clock clock) {
    this.payments = payments;
    this.effects = effects;
    this.questions = questions;
    this.settings = settings;
    this.clock = clock;
    this.scheduler =
        Scheduler.create(dataSource, effectTask(), questionTask())
            .tableName("payment_task")
            .threads(AT_ONCE)
            .pollUsingLockAndFetch(POLL_AGAIN_BELOW, FETCH_UP_TO)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .failureLogging(LogLevel.WARN, false)
            .build();
  }

  void start() {
    scheduler.start();
  }

  void stop() {
    scheduler.stop();
  }

  /** An effect to carry out now. */
  void carryOut(RecordedEvent event, OrderNumber order) {
    scheduler.scheduleIfNotExists(
        EFFECT
            .instance(event.eventId().toString())
            .data(new EffectTask(order.value(), event.sequence()))
            .build(),
        clock.instant());
  }

  /** A question to ask unless it has settled by then. */
  void askLater(RecordedEvent event, OrderNumber order) {
    Instant at = event.recordedAt().plus(settings.pollAfter());
    scheduler.scheduleIfNotExists(
        QUESTION
            .instance(event.eventId().toString())
            .data(new QuestionTask(order.value(), event.sequence(), 0))
            .build(),
        at);
  }

  /** Looks for tasks that are due, rather than at the next poll. */
  void nudge() {
    scheduler.triggerCheckForDueExecutions();
  }

  private OneTimeTask<EffectTask> effectTask() {
    return Tasks.oneTime(EFFECT)
        .onFailure(new GrowingPauses<>(settings.retryAfter(), settings.retryAtMost()))
        .execute((instance, context) -> effects.carryOut(eventOf(instance)));
  }

  private CustomTask<QuestionTask> questionTask() {
    return Tasks.custom(QUESTION)
        .onFailure(new GrowingPauses<>(settings.retryAfter(), settings.retryAtMost()))
        .execute(
            (instance, context) -> {
              QuestionTask question = instance.getData();
              RecordedEvent since = event(question.order(), question.sequence());
              return questions.ask(since) || isTooOld(since)
                  ? new CompletionHandler.OnCompleteRemove<>()
                  : (complete, task) -> task.reschedule(complete, next(question), question.again());
            });
  }

  private boolean isTooOld(RecordedEvent since) {
    return since.recordedAt().plus(settings.pollFor()).isBefore(clock.instant());
  }

  private Instant next(QuestionTask question) {
    Duration pause = settings.pollAfter().multipliedBy(1L << Math.min(question.asked(), 20));
    Duration bounded = pause.compareTo(settings.pollAtMost()) > 0 ? settings.pollAtMost() : pause;
    return clock.instant().plus(bounded);
  }

  private RecordedEvent eventOf(TaskInstance<EffectTask> instance) {
    return event(instance.getData().order(), instance.getData().sequence());
  }

  private RecordedEvent event(String order, long sequence) {
    OrderNumber number = OrderNumber.parse(order).orElseThrow();
    return payments.event(number, sequence).orElseThrow();
  }
}
