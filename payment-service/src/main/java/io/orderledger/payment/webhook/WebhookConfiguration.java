package io.orderledger.payment.webhook;

import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs behind the webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  RunningPart runningResolver(WebhookResolver resolver) {
    return new RunningPart(ServicePhases.CONSUMERS, resolver::start, resolver::stop);
  }
}
