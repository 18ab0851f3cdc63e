package io.orderledger.payment.effect;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.Payments;
import io.orderledger.payment.certificate.CertificateProvider;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.halyk.HalykInvoices;
import io.orderledger.payment.provider.halyk.HalykProvider;
import io.orderledger.payment.provider.halyk.HalykSettings;
import io.orderledger.payment.provider.halyk.RefundNotes;
import io.orderledger.payment.provider.instalment.InstalmentProvider;
import io.orderledger.payment.provider.instalment.InstalmentSettings;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.payment.provider.stripe.StripeSettings;
import io.orderledger.payment.provider.tiptop.TipTopProvider;
import io.orderledger.payment.provider.tiptop.TipTopSettings;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The providers, and what runs towards them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  StripeSettings.class,
  TipTopSettings.class,
  HalykSettings.class,
  InstalmentSettings.class,
  PaymentSettings.class
})
class EffectConfiguration {

  @Bean
  StripeProvider stripe(StripeSettings settings, Clock clock) {
    return new StripeProvider(settings, clock);
  }

  @Bean(destroyMethod = "close")
  TipTopProvider tipTop(TipTopSettings settings, Clock clock) {
    return new TipTopProvider(settings, clock);
  }

  @Bean(destroyMethod = "close")
  HalykProvider halyk(HalykSettings settings, JdbcClient jdbc, Clock clock) {
    return new HalykProvider(settings, new HalykInvoices(jdbc), new RefundNotes(jdbc), clock);
  }

  /** The months stand in the order's payment: the adapter keeps nothing. */
  @Bean(destroyMethod = "close")
  InstalmentProvider instalments(InstalmentSettings settings, Payments payments, Clock clock) {
    return new InstalmentProvider(
        settings,
        (order, attempt) ->
            payments
                .find(order)
                .flatMap(known -> known.account().billing().instalments().monthsOf(attempt))
                .orElseThrow(),
        clock);
  }

  /** Whoever has an account at TipTop Pay or Halyk is served there, everybody else by Stripe. */
  @Bean
  Providers providers(
      StripeProvider stripe,
      TipTopProvider tipTop,
      TipTopSettings tipTopSettings,
      HalykProvider halyk,
      HalykSettings halykSettings,
      InstalmentProvider instalments,
      CertificateProvider certificates) {
    Map<String, PaymentProvider> bySeller = new HashMap<>();
    tipTopSettings.sellers().keySet().forEach(seller -> bySeller.put(seller, tipTop));
    for (String seller : halykSettings.sellers().keySet()) {
      if (bySeller.put(seller, halyk) != null) {
        throw new IllegalStateException(
            "Seller " + seller + " stands under orderledger.tiptop and orderledger.halyk: choose.");
      }
    }
    return new Providers(List.of(stripe, tipTop, halyk, instalments, certificates), bySeller);
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
