package io.orderledger.order.placement;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs beside the requests. */
@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

  @Bean
  RunningPart runningReleaseOfUses(ReleaseOfUses release) {
    return new RunningPart(ServicePhases.TIMERS, release::start, release::stop);
  }
}
