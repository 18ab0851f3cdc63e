package io.orderledger.eventstore;

import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a store is opened with.
 *
 * @param dataSource of the app role, in autocommit, on a database that {@link EventStoreSchema} has
 *     migrated
 * @param name the store's name, first part of every event's position ({@code order})
 * @param mapper writes and reads payloads; its modules may encrypt fields by position
 * @param clock tells when events occurred
 * @param shared whether other instances append to the same database; when false, a cached aggregate
 *     is always current and no other instance's appends are looked for
 * @param cachedAggregates how many aggregates are kept ready, the least recently used leaves first
 * @param settleWithin how long a batch with unknown outcome is resubmitted before its commands are
 *     told so
 * @param foreignAppendPoll how often waiting readers look for other instances' appends
 */
public record EventStoreSettings(
    DataSource dataSource,
    String name,
    EventTypes types,
    JsonMapper mapper,
    Clock clock,
    List<ServedAggregate<?>> aggregates,
    boolean shared,
    int cachedAggregates,
    Duration settleWithin,
    Duration foreignAppendPoll) {

  public EventStoreSettings {
    aggregates = List.copyOf(aggregates);
  }

  /** No aggregates yet; shared, 10,000 cached, settled within 10 s, polled each 20 ms. */
  public static EventStoreSettings of(
      DataSource dataSource, String name, EventTypes types, JsonMapper mapper, Clock clock) {
    return new EventStoreSettings(
        dataSource,
        name,
        types,
        mapper,
        clock,
        List.of(),
        true,
        10_000,
        Duration.ofSeconds(10),
        Duration.ofMillis(20));
  }

  /** Serves this aggregate too, without snapshots. */
  public <A extends DecidedAggregate<?, ?, ?>> EventStoreSettings aggregate(
      Class<A> type, Supplier<A> empty) {
    return aggregate(type, empty, 0);
  }

  /** Serves this aggregate too, with a snapshot every so many events. */
  public <A extends DecidedAggregate<?, ?, ?>> EventStoreSettings aggregate(
      Class<A> type, Supplier<A> empty, int snapshotEvery) {
    List<ServedAggregate<?>> served = new ArrayList<>(aggregates);
    served.add(new ServedAggregate<>(type, empty, snapshotEvery));
    return new EventStoreSettings(
        dataSource,
        name,
        types,
        mapper,
        clock,
        served,
        shared,
        cachedAggregates,
        settleWithin,
        foreignAppendPoll);
  }

  /** Whether other instances append to the same database. */
  public EventStoreSettings shared(boolean sharedWithOthers) {
    return new EventStoreSettings(
        dataSource,
        name,
        types,
        mapper,
        clock,
        aggregates,
        sharedWithOthers,
        cachedAggregates,
        settleWithin,
        foreignAppendPoll);
  }

  public EventStoreSettings cachedAggregates(int count) {
    return new EventStoreSettings(
        dataSource,
        name,
        types,
        mapper,
        clock,
        aggregates,
        shared,
        count,
        settleWithin,
        foreignAppendPoll);
  }

  public EventStoreSettings settleWithin(Duration limit) {
    return new EventStoreSettings(
        dataSource,
        name,
        types,
        mapper,
        clock,
        aggregates,
        shared,
        cachedAggregates,
        limit,
        foreignAppendPoll);
  }
}
