package io.orderledger.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts of the sellers' public offers, on {@link Topic#OFFERS}. */
public sealed interface OfferFact extends IntegrationEvent {

  /**
   * A seller's offer edition took effect, or the terms of a signed contract that stands in for it;
   * orders placed under it keep it for life (B-15.1).
   *
   * @param validUntil last Almaty day of validity; null while it is the current edition
   * @param contentHash SHA-256 of the offer's text, lower-case hex
   * @param contract whose terms these are, for its client's orders alone; null for an
   *     offer, which is public
   */
  @Wire(type = "io.orderledger.offer.edition-published.v1", topic = Topic.OFFERS)
  record OfferEditionPublished(
      String sellerId,
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      Terms terms,
      String contentHash,
      // Left out when there is none: what was said of offers stays as it was said.
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignedContract contract)
      implements OfferFact {

    /** An edition of a public offer. */
    public OfferEditionPublished(
        String sellerId,
        String edition,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Terms terms,
        String contentHash) {
      this(sellerId, edition, validFrom, validUntil, terms, contentHash, null);
    }

    @Override
    public String key() {
      return sellerId + '/' + edition;
    }
  }

  /**
   * A contract that seller and client signed instead of the offer.
   *
   * @param number as it stands on the paper
   * @param signedOn its Almaty day
   */
  record SignedContract(String number, LocalDate signedOn) {}

  /**
   * The terms of an edition, by stage. A group that an older record leaves out reads as what the
   * house does when an offer is silent.
   *
   * @param returnWindowDays calendar days after hand-over for goods of proper quality (B-9.1)
   * @param freePickupStorageDays calendar days after the ready notice (B-6.5)
   * @param lastDayGivesWay whether a last day that is not a working day ends on the next working
   *     day (Civil Code art. 175)
   * @param seller null in records of before sellers' details were kept
   * @param texts null in records of before links were kept
   */
  record Terms(
      int returnWindowDays,
      int freePickupStorageDays,
      boolean lastDayGivesWay,
      BuyerTerms buyer,
      OrderingTerms ordering,
      PaymentTerms payment,
      DeliveryTerms delivery,
      AftermathTerms aftermath,
      ServiceTerms services,
      ForceMajeureTerms forceMajeure,
      @Nullable SellerDetails seller,
      @Nullable OfferTexts texts) {

    // A record's component is null when JSON leaves it out, whatever its type says.
    public Terms {
      buyer = orWhenSilent(buyer, BuyerTerms.WHEN_SILENT);
      ordering = orWhenSilent(ordering, OrderingTerms.WHEN_SILENT);
      payment = orWhenSilent(payment, PaymentTerms.WHEN_SILENT);
      delivery = orWhenSilent(delivery, DeliveryTerms.WHEN_SILENT);
      aftermath = orWhenSilent(aftermath, AftermathTerms.WHEN_SILENT);
      services = orWhenSilent(services, ServiceTerms.WHEN_SILENT);
      forceMajeure = orWhenSilent(forceMajeure, ForceMajeureTerms.WHEN_SILENT);
    }

    /** Terms that state their windows and are silent on everything else. */
    public Terms(int returnWindowDays, int freePickupStorageDays, boolean lastDayGivesWay) {
      this(
          returnWindowDays,
          freePickupStorageDays,
          lastDayGivesWay,
          BuyerTerms.WHEN_SILENT,
          OrderingTerms.WHEN_SILENT,
          PaymentTerms.WHEN_SILENT,
          DeliveryTerms.WHEN_SILENT,
          AftermathTerms.WHEN_SILENT,
          ServiceTerms.WHEN_SILENT,
          ForceMajeureTerms.WHEN_SILENT,
          null,
          null);
    }

    private static <T> T orWhenSilent(@Nullable T stated, T whenSilent) {
      return stated == null ? whenSilent : stated;
    }
  }
}
