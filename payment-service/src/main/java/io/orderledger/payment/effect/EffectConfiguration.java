package io.orderledger.payment.effect;

import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.payment.provider.stripe.StripeSettings;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The provider, and what runs towards it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StripeSettings.class, PaymentSettings.class})
class EffectConfiguration {

  @Bean
  PaymentProvider paymentProvider(StripeSettings settings, Clock clock) {
    return new StripeProvider(settings, clock);
  }

  @Bean
  RunningPart runningEffects(EffectTasks tasks, CommittedPayments committed) {
    return new RunningPart(
        ServicePhases.TIMERS,
        () -> {
          tasks.start();
          committed.start();
        },
        () -> {
          committed.stop();
          tasks.stop();
        });
  }
}
