package io.orderledger.payment.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.Payments;
import io.orderledger.servicekit.database.TaskStore;
import io.orderledger.servicekit.task.DurableTasks;
import io.orderledger.servicekit.task.GrowingPauses;
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

  private final Payments payments;
  private final Effects effects;
  private final Questions questions;
  private final PaymentSettings settings;
  private final Clock clock;
  private final Scheduler scheduler;

  EffectTasks(
      @TaskStore DataSource dataSource,
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
        DurableTasks.scheduler(dataSource, "payment_task", AT_ONCE, effectTask(), questionTask());
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
