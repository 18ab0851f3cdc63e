package io.orderledger.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts of the sellers' public offers, on {@link Topic#OFFERS}. */
public sealed interface OfferFact extends IntegrationEvent {

  /**
   * A seller's offer edition took effect; orders placed under it keep it for life (B-15.1).
   *
   * @param validUntil last Almaty day of validity; null while it is the current edition
   * @param contentHash SHA-256 of the offer's text, lower-case hex
   */
  @Wire(type = "io.orderledger.offer.edition-published.v1", topic = Topic.OFFERS)
  record OfferEditionPublished(
      String sellerId,
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      Terms terms,
      String contentHash)
      implements OfferFact {

    @Override
    public String key() {
      return sellerId + '/' + edition;
    }
  }

  /**
   * The windows and limits of an edition.
   *
   * @param returnWindowDays calendar days after hand-over for goods of proper quality (B-9.1)
   * @param freePickupStorageDays calendar days after the ready notice (B-6.5)
   * @param lastDayGivesWay whether a last day that is not a working day ends on the next working
   *     day (Civil Code art. 175)
   */
  record Terms(int returnWindowDays, int freePickupStorageDays, boolean lastDayGivesWay) {}
}
