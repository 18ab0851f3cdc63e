package io.orderledger.order.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.OrderingTerms.Conclusion;
import io.orderledger.shared.event.OrderingTerms.GiftPrice;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferEditionTest {

  private static final Terms SILENT = new Terms(14, 5, true);

  private static OfferEdition edition(Terms terms, String text) {
    return OfferEdition.worded("goods", "2026-01", LocalDate.EPOCH, terms, Map.of(), text);
  }

  @Test
  @Clause(ClauseId.B_3_9)
  void how_far_off_a_price_is_an_obvious_error_is_the_editions_term() {
    Terms strict =
        new Terms(
            14,
            5,
            true,
            SILENT.buyer(),
            new OrderingTerms(Conclusion.ACCEPTANCE, 72, 4, GiftPrice.AT_PLACEMENT),
            SILENT.payment(),
            SILENT.delivery(),
            SILENT.aftermath(),
            SILENT.services(),
            SILENT.forceMajeure(),
            null,
            null);

    assertThat(edition(strict, "text").pricing()).isEqualTo(new PricingTerms(4));
    assertThat(edition(SILENT, "text").pricing()).isEqualTo(PricingTerms.USUAL);
  }

  @Test
  @Clause(ClauseId.B_15_2)
  void the_hash_is_the_SHA_256_of_the_text_in_UTF_8() {
    assertThat(edition(SILENT, "Оферта").contentHash())
        .isEqualTo("c9316bb598912c140161590bbea396676f607038892037dd3decd7e637a9d1d8");
  }
}
