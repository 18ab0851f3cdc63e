package io.orderledger.delivery.promise;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after of promised days. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

  @Bean
  RecurringTask watchOverPromises(
      PromiseWatch watch, @Value("${orderledger.delivery.watch-promises-every}") Duration every) {
    return watch.every(every);
  }
}
