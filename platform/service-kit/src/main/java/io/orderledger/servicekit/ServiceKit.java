package io.orderledger.servicekit;

import io.orderledger.servicekit.access.AccessConfiguration;
import io.orderledger.servicekit.database.DatabaseConfiguration;
import io.orderledger.servicekit.edge.EdgeConfiguration;
import io.orderledger.servicekit.edge.OpenApiConfiguration;
import io.orderledger.servicekit.edge.SecurityConfiguration;
import io.orderledger.servicekit.history.HistoryConfiguration;
import io.orderledger.servicekit.messaging.MessagingConfiguration;
import io.orderledger.servicekit.operations.OperationsConfiguration;
import io.orderledger.servicekit.operations.ParkingConfiguration;
import io.orderledger.servicekit.store.StoreConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Everything the kit wires into a service. An auto-configuration, so that it sees the service's own
 * beans first.
 */
@AutoConfiguration
@Import({
  DatabaseConfiguration.class,
  StoreConfiguration.class,
  MessagingConfiguration.class,
  EdgeConfiguration.class,
  SecurityConfiguration.class,
  AccessConfiguration.class,
  OpenApiConfiguration.class,
  HistoryConfiguration.class,
  OperationsConfiguration.class,
  ParkingConfiguration.class
})
public class ServiceKit {

  @Bean
  ServiceName serviceName(@Value("${spring.application.name}") String name) {
    return new ServiceName(name);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
