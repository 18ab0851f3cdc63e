package io.orderledger.payment.bank;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.servicekit.task.RecurringTasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Credits are settled as they come; what that left undone is made up for every so often. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

  @Bean
  RunningPart runningSettlement(
      DataSource dataSource,
      Settlement settlement,
      @Value("${orderledger.payment.settle-credits-every}") Duration every) {
    var tasks =
        new RecurringTasks(
            dataSource,
            "bank_task",
            List.of(new RecurringTask("settle-credits", every, settlement::settle)));
    return new RunningPart(ServicePhases.TIMERS, tasks::start, tasks::stop);
  }
}
