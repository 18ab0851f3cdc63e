package io.orderledger.order.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.offer.OfferArchive.Archived;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The archive of offers, open to everybody. */
@RestController
@Tag(name = "Offers")
final class OffersEndpoint {

  private final OfferArchive archive;

  OffersEndpoint(OfferArchive archive) {
    this.archive = archive;
  }

  /**
   * An edition as it is shown.
   *
   * @param validFrom first Almaty day
   * @param validUntil last Almaty day; absent for the newest
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

    static EditionView of(Archived archived, boolean withText) {
      OfferEdition edition = archived.edition();
      return new EditionView(
          edition.sellerId(),
          edition.edition(),
          edition.validFrom(),
          archived.validUntil(),
          edition.terms(),
          edition.deliveryFees(),
          edition.contentHash(),
          withText ? edition.text() : null);
    }
  }

  record Editions(List<EditionView> items) {}

  @GetMapping("/offers")
  @Access(anyone = true)
  @Operation(summary = "All editions of all sellers, with the time each was in force")
  Editions all() {
    return new Editions(
        archive.all().stream().map(archived -> EditionView.of(archived, false)).toList());
  }

  @GetMapping("/offers/{sellerId}/{edition}")
  @Access(anyone = true)
  @Operation(summary = "One edition with its wording")
  EditionView one(@PathVariable String sellerId, @PathVariable String edition) {
    return archive
        .find(sellerId, edition)
        .map(archived -> EditionView.of(archived, true))
        .orElseThrow(Problems::unknown);
  }
}
