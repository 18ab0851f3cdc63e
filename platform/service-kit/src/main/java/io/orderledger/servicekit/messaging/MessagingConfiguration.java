package io.orderledger.servicekit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.EventStore;
import io.orderledger.messaging.KafkaClients;
import io.orderledger.messaging.MessagingObserver;
import io.orderledger.messaging.Publisher;
import io.orderledger.messaging.RawSealer;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.TableReaction;
import io.orderledger.messaging.Topics;
import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.inbound.InboundSettings;
import io.orderledger.messaging.inbound.InboxPurge;
import io.orderledger.messaging.inbound.Parking;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelaySettings;
import io.orderledger.personaldata.PersonalDataJson;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.store.StoreSettings;
import io.orderledger.shared.event.PublicLanguage;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Relay and consumers, from beans of the service: one {@link Publisher}, a {@link Reaction} or
 * {@link TableReaction} for each fact it reacts to.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@ConditionalOnProperty(name = "orderledger.kafka.enabled", matchIfMissing = true)
public class MessagingConfiguration {

  @Bean
  KafkaClients kafkaClients(KafkaSettings settings) {
    if (settings.bootstrapServers() == null) {
      throw new IllegalStateException("Set orderledger.kafka.bootstrap-servers.");
    }
    Map<String, Object> properties = new HashMap<>(settings.properties());
    properties.put("bootstrap.servers", settings.bootstrapServers());
    // Client metrics as JMX beans would be shared by all services of a JVM.
    properties.put("auto.include.jmx.reporter", false);
    return KafkaClients.of(properties);
  }

  @Bean
  MessagingObserver messagingObserver(MeterRegistry meters) {
    return new MessagingMeters(meters);
  }

  @Bean(destroyMethod = "")
  Relay relay(
      ServiceName service,
      DataSource dataSource,
      EventStore store,
      ObjectProvider<Publisher> publisher,
      KafkaClients kafka,
      WireSealer sealer,
      MessagingObserver observer) {
    RelaySettings settings =
        RelaySettings.of(
            service.value(),
            dataSource,
            store,
            publisher.getIfAvailable(() -> event -> List.of()),
            kafka);
    return new Relay(
        settings
            .mapper(PersonalDataJson.wireMapper(PublicLanguage.json(), sealer))
            .observer(observer));
  }

  @Bean
  RunningPart runningRelay(Relay relay, KafkaClients kafka, KafkaSettings settings) {
    return new RunningPart(
        ServicePhases.RELAY,
        () -> {
          Topics local = Topics.local();
          new Topics(local.partitions(), settings.replication()).ensure(kafka);
          relay.start();
        },
        relay::stop);
  }

  @Bean(destroyMethod = "")
  Inbound inbound(
      ServiceName service,
      DataSource dataSource,
      KafkaClients kafka,
      WireSealer sealer,
      MessagingObserver observer,
      Clock clock,
      ObjectProvider<Reaction<?>> reactions,
      ObjectProvider<TableReaction<?>> tableReactions) {
    return new Inbound(
        InboundSettings.of(service.value(), dataSource, kafka, RawSealer.of(sealer))
            .reactions(reactions.orderedStream().toList(), tableReactions.orderedStream().toList())
            .mapper(PersonalDataJson.wireMapper(PublicLanguage.json(), sealer))
            .observedBy(observer, clock));
  }

  @Bean
  RunningPart runningInboxPurge(
      DataSource dataSource,
      StoreSettings settings,
      MessagingObserver observer,
      ObjectProvider<TableReaction<?>> tableReactions) {
    InboxPurge purge =
        new InboxPurge(
            dataSource,
            tableReactions.orderedStream().toList(),
            settings.messageKeysKept(),
            settings.purgeEvery(),
            observer);
    return new RunningPart(ServicePhases.TIMERS, purge::start, purge::stop);
  }

  @Bean
  Parking parking(Inbound inbound) {
    return inbound.parking();
  }

  @Bean
  RunningPart runningInbound(Inbound inbound) {
    return new RunningPart(ServicePhases.CONSUMERS, inbound::start, inbound::stop);
  }
}
