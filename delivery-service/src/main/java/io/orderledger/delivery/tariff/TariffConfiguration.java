package io.orderledger.delivery.tariff;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.request.BodyLimit;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Opens the book of tariffs before anything reads it. */
@Configuration(proxyBeanMethods = false)
class TariffConfiguration {

  // An edition is one record on Kafka, which takes a mebibyte with its headers.
  private static final int LARGEST_EDITION = 900 << 10;

  @Bean
  Tariffs tariffs(
      EventStore store,
      Clock clock,
      @Value("${orderledger.delivery.first-tariff}") Resource shipped) {
    return new Tariffs(store, clock, shipped);
  }

  @Bean
  ServedAggregate<TariffAggregate> servedTariffs() {
    return new ServedAggregate<>(TariffAggregate.class, TariffAggregate::new, 0);
  }

  @Bean
  RunningPart openingOfTheTariffs(Tariffs tariffs) {
    return new RunningPart(ServicePhases.PROJECTIONS - 1, tariffs::open, () -> {});
  }

  @Bean
  OpenPaths tariffsArePublic() {
    return OpenPaths.toRead("/tariffs", "/tariffs/**");
  }

  @Bean
  BodyLimit largestTariff() {
    return BodyLimit.of("/tariffs", LARGEST_EDITION);
  }
}
