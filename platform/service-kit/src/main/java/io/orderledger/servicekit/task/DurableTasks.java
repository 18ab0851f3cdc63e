package io.orderledger.servicekit.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.orderledger.eventstore.log.LogContext;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.MDC;

/** How every service of the house runs its durable tasks. */
public final class DurableTasks {

  // Shares of the tasks at once: due tasks are taken in one statement, and so many at most.
  private static final double POLL_AGAIN_BELOW = 0.5;
  private static final double FETCH_UP_TO = 1.0;
  private static final Duration POLL = Duration.ofMillis(500);
  // A task in a killed process is taken over after four of these; half an hour by default. One that
  // only seemed dead is done twice, which its key makes harmless.
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int HEARTBEATS_MISSED = 4;

  private DurableTasks() {}

  /**
   * A scheduler, not yet started.
   *
   * @param table of db-scheduler's columns, in the service's own schema
   * @param atOnce how many tasks run at a time
   */
  public static Scheduler scheduler(
      DataSource dataSource, String table, int atOnce, Task<?>... tasks) {
    String service = MDC.get(LogContext.SERVICE);
    return Scheduler.create(dataSource, tasks)
        .tableName(table)
        .threads(atOnce)
        .pollUsingLockAndFetch(POLL_AGAIN_BELOW, FETCH_UP_TO)
        .pollingInterval(POLL)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(HEARTBEATS_MISSED)
        .failureLogging(LogLevel.WARN, false)
        // Its threads are its own, and log for whoever made the scheduler.
        .addExecutionInterceptor(
            (task, context, chain) -> {
              MDC.put(LogContext.SERVICE, service);
              return chain.proceed(task, context);
            })
        .build();
  }
}
