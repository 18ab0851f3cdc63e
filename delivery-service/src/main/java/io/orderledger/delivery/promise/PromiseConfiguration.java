package io.orderledger.delivery.promise;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the watch. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

  @Bean
  RunningPart runningWatch(
      DataSource dataSource,
      PromiseWatch watch,
      @Value("${orderledger.delivery.watch-promises-every}") Duration every) {
    RecurringTasks tasks =
        new RecurringTasks(dataSource, "delivery_task", List.of(watch.every(every)));
    return new RunningPart(ServicePhases.TIMERS, tasks::start, tasks::stop);
  }
}
