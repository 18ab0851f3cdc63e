package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.EventStoreSettings;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.eventstore.command.CommandInHand;
import io.orderledger.eventstore.log.LogContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Axon, put together for this store: a command bus without a transaction around each command, no
 * handler time limits (their stack walk costs a fifth of the processor; the database has time
 * limits of its own), no update checker, cached aggregates under Axon's pessimistic lock.
 */
public final class AxonSetup {

  private final EventStoreSettings settings;
  private final LogStorageEngine engine;
  private final EventReader reader;
  private final LogWatch watch;

  public AxonSetup(
      EventStoreSettings settings, LogStorageEngine engine, EventReader reader, LogWatch watch) {
    this.settings = settings;
    this.engine = engine;
    this.reader = reader;
    this.watch = watch;
  }

  static {
    // Axon advertises its vendor's console on standard output at each start.
    System.setProperty("disable-axoniq-console-message", "true");
  }

  /** Started; the caller shuts it down. */
  public Configuration start() {
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(axon -> Jackson3Serializer.builder().build())
            .configureCorrelationDataProviders(axon -> List.of())
            .configureCommandBus(axon -> commandBus())
            .configureEventStore(axon -> LogEventStore.of(engine, watch));
    if (settings.aggregates().stream().anyMatch(aggregate -> aggregate.snapshotEvery() > 0)) {
      ExecutorService threads =
          Executors.newThreadPerTaskExecutor(LogContext.carriedBy(Thread.ofVirtual().factory()));
      configurer.registerComponent(Snapshotter.class, axon -> snapshotter(axon, threads));
      configurer.onShutdown(threads::close);
    }
    BoundedCache cache = new BoundedCache(settings.cachedAggregates());
    for (ServedAggregate<?> aggregate : settings.aggregates()) {
      configurer.configureAggregate(serve(aggregate, cache));
    }
    return configurer.start();
  }

  private CommandBus commandBus() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    CorrelationDataProvider provenance = AxonSetup::provenanceOf;
    bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(provenance)));
    bus.registerHandlerInterceptor(this::keepWhatHasNoEvents);
    return bus;
  }

  private static Map<String, ?> provenanceOf(Message<?> message) {
    CommandInHand inHand = CommandInHand.of(message);
    return inHand == null ? Map.of() : inHand.eventMetadata();
  }

  /**
   * A refusal or a no-op has nothing to append, but its key and answer are kept all the same; the
   * database checks in the same breath that the stream has not moved. Without a key only that is
   * checked, and only where other instances write: a cached aggregate could refuse wrongly.
   */
  private Object keepWhatHasNoEvents(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Object decision = chain.proceed();
    CommandInHand inHand = CommandInHand.of(unitOfWork.getMessage());
    if (inHand != null && inHand.decidedWithoutEvents()) {
      if (inHand.hasKey()) {
        engine.appendKeyOnly(inHand);
      } else if (settings.shared()
          && reader.lastSequence(inHand.stream().id()) >= inHand.nextSequence()) {
        throw new ConcurrencyException(inHand.stream() + " has moved meanwhile");
      }
    }
    return decision;
  }

  private <A extends DecidedAggregate<?, ?, ?>> AggregateConfigurer<A> serve(
      ServedAggregate<A> aggregate, BoundedCache cache) {
    AggregateConfigurer<A> configurer =
        AggregateConfigurer.defaultConfiguration(aggregate.type())
            .configureAggregateFactory(axon -> new Factory<>(aggregate))
            .configureCreationPolicyAggregateFactory(
                axon -> stream -> aggregate.emptyOf(String.valueOf(stream)))
            .configureCommandTargetResolver(axon -> AxonSetup::target)
            .configureCache(axon -> cache);
    if (aggregate.snapshotEvery() > 0) {
      configurer.configureSnapshotTrigger(
          axon ->
              new EventCountSnapshotTriggerDefinition(
                  axon.getComponent(Snapshotter.class), aggregate.snapshotEvery()));
    }
    return configurer;
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
    CommandInHand inHand = CommandInHand.of(command);
    if (inHand == null) {
      throw new IllegalStateException("Commands are sent through Commands.send.");
    }
    return new VersionedAggregateIdentifier((Object) inHand.aggregateIdentifier(), null);
  }

  /** In a thread of its own: a snapshot that fails must not fail a command that has succeeded. */
  private Snapshotter snapshotter(Configuration axon, ExecutorService threads) {
    List<AggregateFactory<?>> factories =
        settings.aggregates().stream()
            .<AggregateFactory<?>>map(aggregate -> new Factory<>(aggregate))
            .toList();
    return AggregateSnapshotter.builder()
        .eventStore(axon.eventStore())
        .executor(threads)
        .aggregateFactories(factories)
        .repositoryProvider(axon::repository)
        .build();
  }

  private static final class Factory<A extends DecidedAggregate<?, ?, ?>>
      extends AbstractAggregateFactory<A> {

    private final ServedAggregate<A> aggregate;

    Factory(ServedAggregate<A> aggregate) {
      super(aggregate.type());
      this.aggregate = aggregate;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    protected A doCreateAggregate(String stream, DomainEventMessage firstEvent) {
      return aggregate.emptyOf(stream);
    }
  }
}
