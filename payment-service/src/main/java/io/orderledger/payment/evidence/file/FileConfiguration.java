package io.orderledger.payment.evidence.file;

import io.orderledger.eventstore.aggregate.ServedAggregate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The streams of the disputes' files. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  @Bean
  ServedAggregate<EvidenceFileAggregate> evidenceFileAggregate() {
    return new ServedAggregate<>(EvidenceFileAggregate.class, EvidenceFileAggregate::new, 0);
  }
}
