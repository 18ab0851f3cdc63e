package io.orderledger.order.offer;

import io.orderledger.eventstore.EventStore;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.access.OpenPaths;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the archive before anything reads or sells by it. */
@Configuration(proxyBeanMethods = false)
class OfferConfiguration {

  @Bean
  OfferArchive offerArchive(
      EventStore store,
      JdbcClient jdbc,
      Clock clock,
      @Value("${orderledger.order.offers:classpath*:offers}") String location) {
    return new OfferArchive(store, jdbc, clock, OfferFiles.read(location));
  }

  @Bean
  RunningPart openingOfTheArchive(OfferArchive archive) {
    return new RunningPart(ServicePhases.PROJECTIONS - 1, archive::open, () -> {});
  }

  /** Offers are public: who has not signed in reads them too. */
  @Bean
  OpenPaths offersArePublic() {
    return OpenPaths.toRead("/offers", "/offers/**");
  }
}
