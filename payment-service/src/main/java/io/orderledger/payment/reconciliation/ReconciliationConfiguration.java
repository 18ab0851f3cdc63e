package io.orderledger.payment.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.servicekit.task.RecurringTasks;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs so that days are reconciled. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReconciliationSettings.class, FetchSettings.class})
class ReconciliationConfiguration {

  @Bean
  ServedAggregate<SettlementAggregate> settlementAggregate() {
    return new ServedAggregate<>(SettlementAggregate.class, SettlementAggregate::new, 0);
  }

  @Bean
  Gauge openBreaks(MeterRegistry meters, JdbcClient jdbc) {
    return Gauge.builder(
            "orderledger.payment.reconciliation.breaks.open",
            () ->
                jdbc.sql("select count(*) from reconciliation_break where state = 'OPEN'")
                    .query(Long.class)
                    .single())
        .register(meters);
  }

  @Bean
  Gauge failingFetches(MeterRegistry meters, Fetches fetches) {
    return Gauge.builder("orderledger.payment.reconciliation.reports.failing", fetches::failing)
        .register(meters);
  }

  @Bean
  RunningPart runningReconciliation(
      DataSource dataSource,
      Reconciliation reconciliation,
      ReconciliationSettings settings,
      ReportFetch fetch) {
    RecurringTasks running =
        new RecurringTasks(
            dataSource,
            "reconciliation_task",
            List.of(
                new RecurringTask("reconcile-days", settings.every(), reconciliation::runByItself),
                fetch.task()));
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
