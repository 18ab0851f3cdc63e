package io.orderledger.order.offer.model;

import java.time.LocalDate;

/** An edition as its events made it. */
public sealed interface OfferState {

  OfferState UNPUBLISHED = new Unpublished();

  record Unpublished() implements OfferState {}

  record Current(OfferEdition edition) implements OfferState {}

  /** No new orders from the day after {@code validUntil}; the orders under it go on. */
  record Ended(OfferEdition edition, LocalDate validUntil) implements OfferState {}
}
