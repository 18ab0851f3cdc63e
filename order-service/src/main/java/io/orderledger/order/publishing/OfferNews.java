package io.orderledger.order.publishing;

import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.offer.model.OfferEvent.EditionEnded;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.SignedContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the public language: each event tells it whole, since its topic keeps the newest.
 */
final class OfferNews {

  private OfferNews() {}

  static OfferEditionPublished of(OfferEvent event) {
    return switch (event) {
      case EditionPublished published -> news(published.edition(), null);
      case EditionEnded ended -> news(ended.edition(), ended.validUntil());
    };
  }

  /** All services read a contract's terms as they read an edition's; the wording is not told. */
  static OfferEditionPublished of(ContractRegistered registered) {
    OfferEdition edition = registered.edition();
    return new OfferEditionPublished(
        edition.sellerId(),
        edition.edition(),
        edition.validFrom(),
        null,
        edition.terms(),
        edition.contentHash(),
        new SignedContract(registered.contract().number(), registered.contract().signedOn()));
  }

  private static OfferEditionPublished news(OfferEdition edition, @Nullable LocalDate validUntil) {
    return new OfferEditionPublished(
        edition.sellerId(),
        edition.edition(),
        edition.validFrom(),
        validUntil,
        edition.terms(),
        edition.contentHash());
  }
}
