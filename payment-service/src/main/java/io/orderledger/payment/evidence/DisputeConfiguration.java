package io.orderledger.payment.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTasks;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs for disputes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisputeSettings.class)
class DisputeConfiguration {

  @Bean
  Gauge disputesDueSoon(MeterRegistry meters, DeadlineWatch watch) {
    return Gauge.builder("orderledger.payment.disputes.due.soon", watch::dueSoon).register(meters);
  }

  @Bean
  RunningPart runningDeadlineWatch(DataSource dataSource, DeadlineWatch watch) {
    RecurringTasks running = new RecurringTasks(dataSource, "dispute_task", List.of(watch.task()));
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
