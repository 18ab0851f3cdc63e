package io.orderledger.servicekit.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs a service's recurring tasks: all of them with one scheduler, since two on one table take
 * each other's tasks for forgotten ones. A task whose process was killed is taken over within
 * seconds.
 */
public final class RecurringTasks {

  private static final Duration SHORTEST_POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int HEARTBEATS_MISSED = 4;

  private final Scheduler scheduler;

  /**
   * Not yet started.
   *
   * @param table of db-scheduler's columns, in the service's own schema
   */
  public RecurringTasks(DataSource dataSource, String table, List<RecurringTask> tasks) {
    this.scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks.stream().map(RecurringTasks::task).toList())
            .tableName(table)
            .threads(Math.max(1, tasks.size()))
            .pollingInterval(poll(tasks))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .build();
  }

  public void start() {
    scheduler.start();
  }

  public void stop() {
    scheduler.stop();
  }

  /** Half of what the most frequent task asks for: one that runs by the hour is not late by it. */
  static Duration poll(List<RecurringTask> tasks) {
    Duration half =
        tasks.stream()
            .map(task -> task.every().dividedBy(2))
            .min(Comparator.naturalOrder())
            .orElse(LONGEST_POLL);
    return Collections.min(List.of(LONGEST_POLL, Collections.max(List.of(SHORTEST_POLL, half))));
  }

  private static com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void> task(
      RecurringTask task) {
    return Tasks.recurring(task.name(), FixedDelay.of(task.every()))
        .execute((_, _) -> task.work().run());
  }
}
