package io.orderledger.payment.certificate;

import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.task.RecurringTasks;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The certificates' streams, and what looks after them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateConfiguration {

  @Bean
  ServedAggregate<CertificateAggregate> certificateAggregate() {
    return new ServedAggregate<>(CertificateAggregate.class, CertificateAggregate::new, 0);
  }

  @Bean
  RunningPart runningCertificateWatch(DataSource dataSource, ExpiryWatch watch) {
    RecurringTasks running =
        new RecurringTasks(dataSource, "certificate_timer", List.of(watch.task()));
    return new RunningPart(ServicePhases.TIMERS, running::start, running::stop);
  }
}
