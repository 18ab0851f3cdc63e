package io.orderledger.order.offer.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seller's editions as their events made them, from the oldest to the newest; each ends where the
 * next begins, so at most one is in force on a day.
 *
 * @param editions empty for a seller that never published
 */
public record OfferState(List<InTime> editions) {

  public static final OfferState NONE = new OfferState(List.of());

  public OfferState {
    editions = List.copyOf(editions);
  }

  /**
   * An edition and its time. Orders placed under it keep it when it has ended (B-15.1).
   *
   * @param validUntil its last Almaty day; null while it is the seller's newest
   */
  public record InTime(OfferEdition edition, @Nullable LocalDate validUntil) {

    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(edition.validFrom()) && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /** The edition that an order placed on an Almaty day is bound to; empty when there is none. */
  public Optional<InTime> inForce(LocalDate day) {
    return editions.stream().filter(it -> it.isInForceOn(day)).findFirst();
  }

  /** An edition by its name, in force or not; empty when there is none. */
  public Optional<InTime> find(String edition) {
    return editions.stream().filter(it -> it.edition().edition().equals(edition)).findFirst();
  }

  Optional<OfferEdition> newest() {
    return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast().edition());
  }
}
