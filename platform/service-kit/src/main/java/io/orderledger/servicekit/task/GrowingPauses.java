package io.orderledger.servicekit.task;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * A failed task is tried again after pauses that grow to a longest one. Without that end a task
 * that failed over a week-end would rest for weeks, and long after it would do so beyond every
 * calendar.
 */
public record GrowingPauses<T>(Duration first, Duration longest) implements FailureHandler<T> {

  private static final double GROWTH = 1.5;

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
    int before = failed.getExecution().consecutiveFailures;
    operations.reschedule(failed, failed.getTimeDone().plus(after(before)));
  }

  /** The pause after a failure that followed so many others. */
  Duration after(int failuresBefore) {
    double millis = first.toMillis() * Math.pow(GROWTH, failuresBefore);
    return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
  }
}
