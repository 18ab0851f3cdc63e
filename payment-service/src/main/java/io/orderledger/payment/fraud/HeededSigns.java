package io.orderledger.payment.fraud;

import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.event.AntiFraudTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which signs of fraud an edition heeds. */
@Component
public class HeededSigns {

  private final OfferEditions offers;

  HeededSigns(OfferEditions offers) {
    this.offers = offers;
  }

  /**
   * The edition's rules; none where it is silent, and where nothing was told of it. The service is
   * not ready before it has read what was.
   *
   * @param edition null for an order of before its edition was kept
   */
  public AntiFraudTerms of(String sellerId, @Nullable String edition) {
    if (edition == null) {
      return AntiFraudTerms.WHEN_SILENT;
    }
    return offers
        .find(sellerId, edition)
        .map(terms -> terms.payment().antiFraud())
        .orElse(AntiFraudTerms.WHEN_SILENT);
  }
}
