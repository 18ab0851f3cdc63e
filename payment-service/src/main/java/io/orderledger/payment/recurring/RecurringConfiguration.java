package io.orderledger.payment.recurring;

import io.orderledger.eventstore.aggregate.ServedAggregate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mandates' streams. */
@Configuration(proxyBeanMethods = false)
class RecurringConfiguration {

  @Bean
  ServedAggregate<MandateAggregate> mandateAggregate() {
    return new ServedAggregate<>(MandateAggregate.class, MandateAggregate::new, 0);
  }
}
