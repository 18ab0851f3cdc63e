package io.orderledger.order.majeure;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after every so often about force majeure. */
@Configuration(proxyBeanMethods = false)
class MajeureConfiguration {

  @Bean
  RecurringTask watchForceMajeure(
      MajeureWatch watch, @Value("${orderledger.order.watch-force-majeure-every}") Duration every) {
    return watch.every(every);
  }
}
