package io.orderledger.servicekit.operations;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.TableReaction;
import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.Topic;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Status, replay, health and the flow's metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
public class OperationsConfiguration {

  @Bean
  StatusReader statusReader(
      ServiceName service,
      EventStore store,
      Projections projections,
      ObjectProvider<Relay> relay,
      ObjectProvider<Inbound> inbound,
      ObjectProvider<ServicePart> parts) {
    return new StatusReader(
        service,
        store,
        projections,
        relay.getIfAvailable(),
        inbound.getIfAvailable(),
        parts.orderedStream().toList());
  }

  @Bean
  Replays replays(Projections projections, Clock clock) {
    return new Replays(projections, clock);
  }

  @Bean
  OperationsEndpoint operationsEndpoint(StatusReader status, Replays replays) {
    return new OperationsEndpoint(status, replays);
  }

  @Bean
  HealthIndicator databaseHealthIndicator(DataSource dataSource) {
    return new DatabaseHealth(dataSource);
  }

  @Bean
  HealthIndicator flowHealthIndicator(
      StatusReader status,
      ObjectProvider<Inbound> inbound,
      ObjectProvider<Reaction<?>> reactions,
      ObjectProvider<TableReaction<?>> tableReactions,
      HealthSettings settings) {
    // Compacted topics hold what commands are decided by: nothing is decided before they are read.
    Set<Topic> readFirst = EnumSet.noneOf(Topic.class);
    reactions.forEach(reaction -> readFirst.add(PublicLanguage.topicOf(reaction.event())));
    tableReactions.forEach(reaction -> readFirst.add(PublicLanguage.topicOf(reaction.event())));
    readFirst.removeIf(topic -> !topic.compacted());
    return new FlowHealth(status, inbound.getIfAvailable(), readFirst, settings.maxLag());
  }

  @Bean
  FlowMeters flowMeters(StatusReader status, Clock clock) {
    return new FlowMeters(status, clock);
  }
}
