package io.orderledger.order.placement;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after every so often about uses of promotions. */
@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

  @Bean
  RecurringTask releaseUses(
      ReleaseOfUses release, @Value("${orderledger.order.release-uses-every}") Duration every) {
    return release.every(every);
  }
}
