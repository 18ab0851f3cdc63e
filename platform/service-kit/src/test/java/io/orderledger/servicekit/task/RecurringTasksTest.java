package io.orderledger.servicekit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An idle service asks its database no more often than its most frequent task needs. */
class RecurringTasksTest {

  @Test
  void the_most_frequent_task_is_late_by_half_of_its_period_at_most() {
    assertThat(poll(Duration.ofSeconds(4), Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void what_runs_by_the_hour_is_looked_for_every_few_seconds_all_the_same() {
    assertThat(poll(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(poll()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void what_runs_each_second_or_faster_is_looked_for_twice_a_second() {
    assertThat(poll(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(500));
    assertThat(poll(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(500));
  }

  private static Duration poll(Duration... periods) {
    List<RecurringTask> tasks =
        Arrays.stream(periods).map(every -> new RecurringTask("any", every, () -> {})).toList();
    return RecurringTasks.poll(tasks);
  }
}
