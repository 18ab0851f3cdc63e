package io.orderledger.order.payment;

import io.orderledger.servicekit.task.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked after every so often about payments. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

  @Bean
  RecurringTask watchUnpaid(
      PaymentWatch watch, @Value("${orderledger.order.watch-unpaid-every}") Duration every) {
    return watch.every(every);
  }
}
