package io.orderledger.order.details;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after every so often about changed details. */
@Configuration(proxyBeanMethods = false)
class DetailsConfiguration {

  @Bean
  RecurringTask tellSellerDetails(
      SellerDetailsWatch watch,
      @Value("${orderledger.order.watch-seller-details-every}") Duration every) {
    return watch.every(every);
  }
}
