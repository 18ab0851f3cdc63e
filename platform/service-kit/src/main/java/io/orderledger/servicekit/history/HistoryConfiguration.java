package io.orderledger.servicekit.history;

import io.orderledger.eventstore.EventStore;
import io.orderledger.servicekit.ServiceName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** History, for services that say which streams an order has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(OrderStreams.class)
public class HistoryConfiguration {

  @Bean
  History history(EventStore store, OrderStreams streams, ServiceName service, JsonMapper mapper) {
    return new History(store, streams, service, mapper);
  }

  @Bean
  HistoryEndpoint historyEndpoint(History history) {
    return new HistoryEndpoint(history);
  }
}
