package io.orderledger.payment.recurring;

import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTasks;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mandates' streams, and what looks after their schedules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecurringSettings.class)
class RecurringConfiguration {

  @Bean
  ServedAggregate<MandateAggregate> mandateAggregate() {
    return new ServedAggregate<>(MandateAggregate.class, MandateAggregate::new, 0);
  }

  @Bean
  RunningPart runningSchedules(DataSource dataSource, ScheduleWatch watch) {
    RecurringTasks running = new RecurringTasks(dataSource, "mandate_timer", List.of(watch.task()));
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
