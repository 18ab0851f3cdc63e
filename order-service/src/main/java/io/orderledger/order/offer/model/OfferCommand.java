package io.orderledger.order.offer.model;

import java.time.Instant;
import java.time.LocalDate;

/** What an edition is asked. */
public sealed interface OfferCommand {

  /**
   * Publishes an edition.
   *
   * @param sellersFirst whether the seller had no offer before: nobody is surprised by it, and it
   *     holds from the day it names
   */
  record PublishEdition(OfferEdition edition, boolean sellersFirst, Instant at)
      implements OfferCommand {}

  /**
   * Ends an edition's force because the next one takes over; orders keep it.
   *
   * @param validUntil its last Almaty day
   */
  record EndEdition(LocalDate validUntil, Instant at) implements OfferCommand {}
}
