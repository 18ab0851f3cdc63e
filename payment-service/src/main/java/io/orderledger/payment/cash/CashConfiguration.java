package io.orderledger.payment.cash;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What serves couriers' cash, and warns of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CashSettings.class)
class CashConfiguration {

  @Bean
  ServedAggregate<CourierCashAggregate> courierCash() {
    return new ServedAggregate<>(CourierCashAggregate.class, CourierCashAggregate::new, 0);
  }

  @Bean
  Gauge couriersOverdue(MeterRegistry meters, CourierList couriers) {
    return Gauge.builder("orderledger.payment.cash.couriers.overdue", couriers::overdue)
        .register(meters);
  }
}
