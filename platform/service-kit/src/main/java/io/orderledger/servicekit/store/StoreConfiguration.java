package io.orderledger.servicekit.store;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.EventStoreSettings;
import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.KeyPurge;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.eventstore.projection.ProjectionSettings;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.personaldata.FileKeyEncryptionKey;
import io.orderledger.personaldata.KeyEncryptionKey;
import io.orderledger.personaldata.PersonKeys;
import io.orderledger.personaldata.PersonalDataJson;
import io.orderledger.personaldata.WireKeyFolder;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.ServicePhases;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event store, from beans of the service: one {@link EventTypes}, a {@link ServedAggregate} for
 * each aggregate, a {@link Projection} for each read model.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PersonalDataSettings.class, StoreSettings.class})
public class StoreConfiguration {

  @Bean
  @ConditionalOnMissingBean
  KeyEncryptionKey keyEncryptionKey(PersonalDataSettings settings) {
    return settings.createKeyFile()
        ? FileKeyEncryptionKey.openOrCreate(settings.keyFile())
        : FileKeyEncryptionKey.open(settings.keyFile());
  }

  @Bean
  PersonKeys personKeys(DataSource dataSource, KeyEncryptionKey wrapping, Clock clock) {
    return new PersonKeys(dataSource, wrapping, clock);
  }

  @Bean
  WireSealer wireSealer(PersonalDataSettings settings, KeyEncryptionKey wrapping, Clock clock) {
    return new WireSealer(new WireKeyFolder(settings.wireKeys(), wrapping), clock);
  }

  @Bean(destroyMethod = "close")
  EventStore eventStore(
      DataSource dataSource,
      ServiceName service,
      EventTypes types,
      PersonKeys keys,
      Clock clock,
      StoreSettings settings,
      ObjectProvider<ServedAggregate<?>> aggregates) {
    EventStoreSettings opening =
        EventStoreSettings.of(dataSource, service.stage(), types, stored(types, keys), clock)
            .shared(settings.shared());
    for (ServedAggregate<?> aggregate : aggregates.orderedStream().toList()) {
      opening = with(opening, aggregate);
    }
    return EventStore.open(opening);
  }

  @Bean
  Commands commands(EventStore store) {
    return store.commands();
  }

  @Bean
  RunningPart runningKeyPurge(DataSource dataSource, StoreSettings settings) {
    KeyPurge purge = new KeyPurge(dataSource, settings.keyRetention());
    return new RunningPart(ServicePhases.TIMERS, purge::start, purge::stop);
  }

  // Stopped by its running part, not by its close: readers end before the store does.
  @Bean(destroyMethod = "")
  Projections projections(
      EventStore store, DataSource dataSource, ObjectProvider<Projection> projections) {
    return new Projections(
        store, dataSource, projections.orderedStream().toList(), ProjectionSettings.standard());
  }

  @Bean
  RunningPart runningProjections(Projections projections) {
    return new RunningPart(ServicePhases.PROJECTIONS, projections::start, projections::stop);
  }

  private static JsonMapper stored(EventTypes types, PersonKeys keys) {
    JsonMapper.Builder base = JsonMapper.builder();
    types.teach(base);
    return PersonalDataJson.mapper(base.build(), keys);
  }

  /** The web shows events as they are stored. */
  @Bean
  JsonMapperBuilderCustomizer storedTypesOnTheWeb(EventTypes types) {
    return types::teach;
  }

  private static <A extends io.orderledger.eventstore.aggregate.DecidedAggregate<?, ?, ?>>
      EventStoreSettings with(EventStoreSettings settings, ServedAggregate<A> aggregate) {
    return settings.aggregate(aggregate.type(), aggregate.empty(), aggregate.snapshotEvery());
  }
}
