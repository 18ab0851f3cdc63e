package io.orderledger.order.offer.model;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to an edition. */
public sealed interface OfferEvent {

  OfferEdition edition();

  /** The edition is public, and takes effect on its first day. */
  record EditionPublished(OfferEdition edition, Instant at) implements OfferEvent {}

  /**
   * The next edition takes over.
   *
   * @param edition repeated whole, so that the news of its end can be told from this event alone
   * @param validUntil its last Almaty day
   */
  record EditionEnded(OfferEdition edition, LocalDate validUntil, Instant at)
      implements OfferEvent {}
}
