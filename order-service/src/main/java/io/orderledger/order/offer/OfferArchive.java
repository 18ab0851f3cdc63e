package io.orderledger.order.offer;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.offer.model.OfferCommand;
import io.orderledger.order.offer.model.OfferDecider;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.offer.model.OfferState;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every edition of every seller. At start the data files' editions are published, which does
 * nothing to those that were; then the archive is what the streams say, and stays in memory.
 */
@Clause({ClauseId.B_2_8, ClauseId.B_15_1, ClauseId.B_15_2})
public final class OfferArchive {

  /**
   * An edition and its time.
   *
   * @param validUntil its last Almaty day; null while it is the seller's newest
   */
  public record Archived(OfferEdition edition, @Nullable LocalDate validUntil) {

    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(edition.validFrom()) && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  private final EventStore store;
  private final Clock clock;
  private final List<OfferEdition> files;
  private final Set<String> sellers;
  private volatile List<Archived> archive = List.of();

  OfferArchive(EventStore store, Clock clock, List<OfferEdition> files) {
    this.store = store;
    this.clock = clock;
    this.files = List.copyOf(files);
    this.sellers = files.stream().map(OfferEdition::sellerId).collect(Collectors.toSet());
  }

  public Set<String> sellers() {
    return sellers;
  }

  /** The edition that an order placed on an Almaty day is bound to; empty when there is none. */
  public Optional<OfferEdition> inForce(String sellerId, LocalDate day) {
    return archive.stream()
        .filter(it -> it.edition().sellerId().equals(sellerId) && it.isInForceOn(day))
        .map(Archived::edition)
        .findFirst();
  }

  public Optional<Archived> find(String sellerId, String edition) {
    return archive.stream()
        .filter(
            it ->
                it.edition().sellerId().equals(sellerId) && it.edition().edition().equals(edition))
        .findFirst();
  }

  /** All, each seller's from the oldest to the newest. */
  public List<Archived> all() {
    return archive;
  }

  /** Publishes what is new in the data files and reads the archive. */
  void open() {
    Map<String, List<OfferEdition>> bySeller = new LinkedHashMap<>();
    files.forEach(
        file -> bySeller.computeIfAbsent(file.sellerId(), _ -> new ArrayList<>()).add(file));
    List<Archived> opened = new ArrayList<>();
    bySeller.values().forEach(editions -> opened.addAll(openSeller(editions)));
    archive = List.copyOf(opened);
  }

  private List<Archived> openSeller(List<OfferEdition> editions) {
    List<OfferEdition> published = new ArrayList<>();
    for (OfferEdition edition : editions) {
      StreamId stream = OfferAggregate.streamOf(edition.sellerId(), edition.edition());
      boolean first = published.isEmpty();
      send(stream, edition, new OfferCommand.PublishEdition(edition, first, clock.instant()));
      published.add(editionOf(stream));
      if (!first) {
        OfferEdition before = published.get(published.size() - 2);
        LocalDate last = published.getLast().validFrom().minusDays(1);
        send(
            OfferAggregate.streamOf(before.sellerId(), before.edition()),
            before,
            new OfferCommand.EndEdition(last, clock.instant()));
      }
    }
    List<Archived> archived = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      boolean newest = i == published.size() - 1;
      archived.add(
          new Archived(
              published.get(i), newest ? null : published.get(i + 1).validFrom().minusDays(1)));
    }
    return archived;
  }

  private OfferEdition editionOf(StreamId stream) {
    OfferState state = OfferState.UNPUBLISHED;
    for (RecordedEvent event : store.readStream(stream)) {
      state = OfferDecider.evolve(state, (OfferEvent) event.payload());
    }
    return switch (state) {
      case OfferState.Current(var edition) -> edition;
      case OfferState.Ended(var edition, _) -> edition;
      case OfferState.Unpublished _ ->
          throw new IllegalStateException("An edition was published and is not there.");
    };
  }

  private void send(StreamId stream, OfferEdition edition, OfferCommand command) {
    String name = "offer:" + edition.sellerId() + '/' + edition.edition();
    CommandResult result =
        store
            .commands()
            .send(
                new Submission(
                    stream,
                    command,
                    CommandKey.none(),
                    new Provenance("order-service", name, "start", null)));
    if (result instanceof CommandResult.Refused(var refusal, _, _)) {
      throw new IllegalStateException(name + ": " + refusal.message());
    }
  }
}
