package io.orderledger.delivery.rendering;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after of services that were rendered. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

  @Bean
  RecurringTask watchOverAcceptance(
      AcceptanceWatch watch,
      @Value("${orderledger.delivery.watch-acceptance-every}") Duration every) {
    return watch.every(every);
  }
}
