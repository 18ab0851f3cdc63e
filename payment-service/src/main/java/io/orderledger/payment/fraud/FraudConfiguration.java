package io.orderledger.payment.fraud;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.servicekit.task.RecurringTasks;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what was seen once no window reaches it. */
@Configuration(proxyBeanMethods = false)
class FraudConfiguration {

  @Bean
  RunningPart runningFraudPurge(
      DataSource dataSource, Sights sights, FraudSettings settings, Clock clock) {
    RecurringTask purge =
        new RecurringTask(
            "fraud-purge",
            settings.purgeEvery(),
            () -> sights.purge(clock.instant().minus(settings.kept())));
    RecurringTasks running = new RecurringTasks(dataSource, "fraud_timer", List.of(purge));
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
