package io.orderledger.order.offer.model;

import java.time.Instant;

/** What a seller's line of editions is asked. */
public sealed interface OfferCommand {

  OfferEdition edition();

  Instant at();

  /** An operator publishes an edition for the day that it names. */
  record PublishEdition(OfferEdition edition, Instant at) implements OfferCommand {}

  /**
   * An edition comes with the service's data files, at every start. A seller's first holds from the
   * day it names: nobody is surprised by it. A later one whose day has passed waits for the first
   * midnight that it can.
   */
  record ShipEdition(OfferEdition edition, Instant at) implements OfferCommand {}
}
