package io.orderledger.servicekit.operations;

import io.orderledger.messaging.inbound.Parking;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked records, where the service consumes any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "orderledger.kafka.enabled", matchIfMissing = true)
public class ParkingConfiguration {

  @Bean
  ParkingDesk parkingDesk(JdbcClient jdbc, Parking parking, Clock clock) {
    return new ParkingDesk(jdbc, parking, clock);
  }

  @Bean
  ParkingEndpoint parkingEndpoint(Parking parking, ParkingDesk desk) {
    return new ParkingEndpoint(parking, desk);
  }
}
