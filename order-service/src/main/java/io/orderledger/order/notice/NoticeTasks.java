package io.orderledger.order.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.orderledger.servicekit.database.TaskStore;
import io.orderledger.servicekit.task.DurableTasks;
import io.orderledger.servicekit.task.GrowingPauses;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The durable tasks that send: one a sending, carried out until its outcome is on record. They can
 * be made again from the events at any time. One more tries parked letters again, again and again.
 */
@Component
class NoticeTasks {

  static final String TABLE = "notice_task";

  /** What the tasks that send are called in the table. */
  static final String SENDINGS = "notice-sending";

  private static final TaskDescriptor<NoticeTask> SENDING =
      TaskDescriptor.of(SENDINGS, NoticeTask.class);
  private static final TaskDescriptor<Void> REDRIVE = TaskDescriptor.of("letter-redrive");
  // A mail server that is friendly to few connections at a time is the common case.
  private static final int AT_ONCE = 4;

  private final Clock clock;
  private final Scheduler scheduler;

  NoticeTasks(
      @TaskStore DataSource dataSource,
      Sender sender,
      LetterRedrive redrive,
      NoticeSettings settings,
      Clock clock) {
    this.clock = clock;
    this.scheduler =
        DurableTasks.scheduler(
            dataSource,
            TABLE,
            AT_ONCE,
            sending(sender, settings),
            Tasks.recurring(REDRIVE, FixedDelay.of(settings.retryAfter()))
                .execute((instance, context) -> redrive.all()));
  }

  private static OneTimeTask<NoticeTask> sending(Sender sender, NoticeSettings settings) {
    return Tasks.oneTime(SENDING)
        .onFailure(new GrowingPauses<>(settings.retryAfter(), settings.retryAtMost()))
        .execute((instance, context) -> sender.carryOut(instance.getData()));
  }

  void start() {
    scheduler.start();
    scheduler.scheduleIfNotExists(
        REDRIVE.instance(RecurringTask.INSTANCE).build(), clock.instant());
  }

  void stop() {
    scheduler.stop();
  }

  void sendNow(UUID noticeId, int sending) {
    scheduler.scheduleIfNotExists(
        SENDING.instance(noticeId + "." + sending).data(new NoticeTask(noticeId, sending)).build(),
        clock.instant());
  }

  /** Looks for tasks that are due, rather than at the next poll. */
  void nudge() {
    scheduler.triggerCheckForDueExecutions();
  }
}
