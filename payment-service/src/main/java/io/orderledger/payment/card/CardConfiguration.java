package io.orderledger.payment.card;

import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The saved cards' streams, and what follows from them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardSettings.class)
class CardConfiguration {

  @Bean
  ServedAggregate<CardAggregate> cardAggregate() {
    return new ServedAggregate<>(CardAggregate.class, CardAggregate::new, 0);
  }

  @Bean
  RunningPart runningCards(CardTasks tasks) {
    return new RunningPart(ServicePhases.TIMERS, tasks::start, tasks::stop);
  }
}
