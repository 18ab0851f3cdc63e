package io.orderledger.payment.receipt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.payment.receipt.register.FiscalGateway;
import io.orderledger.payment.receipt.register.FiscalSettings;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What serves receipts, runs towards the register, and warns of what it does not have. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FiscalSettings.class)
class ReceiptConfiguration {

  @Bean
  ServedAggregate<ReceiptAggregate> servedReceipts() {
    return new ServedAggregate<>(ReceiptAggregate.class, ReceiptAggregate::new, 0);
  }

  @Bean(destroyMethod = "close")
  FiscalGateway fiscalRegister(FiscalSettings settings) {
    return new FiscalGateway(settings);
  }

  @Bean
  RunningPart runningReceipts(ReceiptTasks tasks, CommittedMoney committed) {
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

  @Bean
  Gauge receiptsParked(MeterRegistry meters, FiscalReceiptList receipts) {
    return Gauge.builder("orderledger.payment.receipts.parked", receipts::parked).register(meters);
  }

  @Bean
  Gauge receiptsOverdue(MeterRegistry meters, FiscalReceiptList receipts) {
    return Gauge.builder("orderledger.payment.receipts.overdue", receipts::overdue)
        .register(meters);
  }
}
