package io.orderledger.delivery.promise;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the watch. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

  @Bean
  RunningPart runningWatch(PromiseWatch watch) {
    return new RunningPart(ServicePhases.TIMERS, watch::start, watch::stop);
  }
}
