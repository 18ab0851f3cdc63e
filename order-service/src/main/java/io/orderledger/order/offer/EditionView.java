package io.orderledger.order.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferState.InTime;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is shown.
 *
 * @param validFrom first Almaty day
 * @param validUntil last Almaty day; absent for the newest
 * @param contentHash SHA-256 of the text in UTF-8, lower-case hex
 * @param text only when one edition is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionView(
    @Schema(example = "goods") String sellerId,
    @Schema(example = "2026-01") String edition,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Terms terms,
    Map<DeliveryMethod, Tenge> deliveryFees,
    String contentHash,
    @Nullable String text) {

  static EditionView whole(InTime archived) {
    return of(archived, archived.edition().text());
  }

  static EditionView withoutText(InTime archived) {
    return of(archived, null);
  }

  private static EditionView of(InTime archived, @Nullable String text) {
    OfferEdition edition = archived.edition();
    return new EditionView(
        edition.sellerId(),
        edition.edition(),
        edition.validFrom(),
        archived.validUntil(),
        edition.terms(),
        edition.deliveryFees(),
        edition.contentHash(),
        text);
  }
}
