package io.orderledger.delivery;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.servicekit.task.RecurringTasks;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs what the rooms of this service look after every so often. */
@Configuration(proxyBeanMethods = false)
class RecurringTasksConfiguration {

  @Bean
  RunningPart runningRecurringTasks(DataSource dataSource, List<RecurringTask> tasks) {
    RecurringTasks running = new RecurringTasks(dataSource, "delivery_task", tasks);
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
