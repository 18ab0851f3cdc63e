package io.orderledger.payment.effect;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.payment.provider.stripe.StripeSettings;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider, and what runs towards it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StripeSettings.class, PaymentSettings.class})
class EffectConfiguration {

  @Bean
  PaymentProvider paymentProvider(StripeSettings settings, Clock clock) {
    return new StripeProvider(settings, clock);
  }

  /** Tasks that have failed so often that somebody should look. */
  @Bean
  Gauge failingTasks(MeterRegistry meters, JdbcClient jdbc) {
    return Gauge.builder(
            "orderledger.payment.tasks.failing",
            () ->
                jdbc.sql("select count(*) from payment_task where consecutive_failures >= 5")
                    .query(Long.class)
                    .single())
        .register(meters);
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
