package io.orderledger.order.offer;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.contract.Contracts;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferCommand.ShipEdition;
import io.orderledger.order.offer.model.OfferDecider;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.offer.model.OfferState;
import io.orderledger.order.offer.model.OfferState.InTime;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every edition of every seller, as their streams tell it. At start the data files' editions are
 * published, which does nothing to those that were.
 */
@Clause({ClauseId.B_2_8, ClauseId.B_15_1, ClauseId.B_15_2, ClauseId.A_7_4})
public final class OfferArchive {

  /** How far the clocks of two instances may be apart around a midnight. */
  private static final Duration CLOCKS_AGREE = Duration.ofMinutes(1);

  /** What an order of that day is bound to, for good. */
  private record Settled(LocalDate day, OfferEdition edition) {}

  private final EventStore store;
  private final Contracts contracts;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<OfferEdition> files;
  private final Map<String, Settled> settled = new ConcurrentHashMap<>();

  OfferArchive(EventStore store, JdbcClient jdbc, Clock clock, List<OfferEdition> files) {
    this.store = store;
    this.contracts = new Contracts(store);
    this.jdbc = jdbc;
    this.clock = clock;
    this.files = List.copyOf(files);
  }

  /** Who has an offer, in order of their ids. */
  public Set<String> sellers() {
    Set<String> sellers =
        new TreeSet<>(
            jdbc.sql("select seller_id from projection_offer_sellers.seller")
                .query(String.class)
                .list());
    files.forEach(file -> sellers.add(file.sellerId()));
    return sellers;
  }

  /** The edition that an order placed on an Almaty day is bound to; empty when there is none. */
  public Optional<OfferEdition> inForce(String sellerId, LocalDate day) {
    Settled known = settled.get(sellerId);
    if (known != null && known.day().equals(day)) {
      return Optional.of(known.edition());
    }
    Optional<OfferEdition> read = of(sellerId).inForce(day).map(InTime::edition);
    // Whatever is published on a day takes effect after it: what was read in it stays true.
    Instant now = clock.instant();
    if (Almaty.dateOf(now).equals(day) && now.isAfter(Almaty.startOf(day).plus(CLOCKS_AGREE))) {
      read.ifPresent(edition -> settled.put(sellerId, new Settled(day, edition)));
    }
    return read;
  }

  /** A seller's editions, in force or not. */
  public OfferState of(String sellerId) {
    return fold(store.readRecent(OfferAggregate.streamOf(sellerId)));
  }

  /** The edition that an order was placed under, which it keeps for life (B-15.1). */
  public OfferEdition ofOrder(OrderPlaced order) {
    return edition(order.sellerId(), order.acceptance().offerEdition());
  }

  /** An edition that was in force once, or a signed contract's terms; none leaves the archive. */
  public OfferEdition edition(String sellerId, String edition) {
    Optional<OfferEdition> kept =
        OfferEdition.isNameOfContract(edition)
            ? contracts.find(edition).map(ContractRegistered::edition)
            : of(sellerId).find(edition).map(InTime::edition);
    return kept.orElseThrow(() -> new IllegalStateException("An edition has left the archive."));
  }

  /** All, each seller's from the oldest to the newest. */
  public List<InTime> all() {
    return sellers().stream().flatMap(seller -> of(seller).editions().stream()).toList();
  }

  CommandResult publish(PublishEdition command, CommandKey key, Provenance provenance) {
    StreamId stream = OfferAggregate.streamOf(command.edition().sellerId());
    return store.commands().send(new Submission(stream, command, key, provenance));
  }

  /** The seller's editions as a command left them, whatever has happened since. */
  OfferState after(CommandResult.Accepted granted) {
    return fold(store.readRecent(granted.stream(), granted.sequence()));
  }

  /** Publishes what is new in the data files. */
  void open() {
    for (OfferEdition file : files) {
      String name = "offer:" + file.sellerId() + '/' + file.edition();
      CommandResult result =
          store
              .commands()
              .send(
                  new Submission(
                      OfferAggregate.streamOf(file.sellerId()),
                      new ShipEdition(file, clock.instant()),
                      CommandKey.none(),
                      new Provenance("order-service", name, "start", null)));
      if (result instanceof CommandResult.Refused(var refusal, _, _)) {
        throw new IllegalStateException(name + ": " + refusal.message());
      }
    }
  }

  private static OfferState fold(List<RecordedEvent> recorded) {
    OfferState state = OfferState.NONE;
    for (RecordedEvent event : recorded) {
      state = OfferDecider.evolve(state, (OfferEvent) event.payload());
    }
    return state;
  }
}
