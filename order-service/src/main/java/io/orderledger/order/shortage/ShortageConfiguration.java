package io.orderledger.order.shortage;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after every so often about goods that are out of stock. */
@Configuration(proxyBeanMethods = false)
class ShortageConfiguration {

  @Bean
  RecurringTask watchShortages(
      ShortageWatch watch, @Value("${orderledger.order.watch-shortages-every}") Duration every) {
    return watch.every(every);
  }
}
