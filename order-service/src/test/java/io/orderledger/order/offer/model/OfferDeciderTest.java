package io.orderledger.order.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.offer.model.OfferCommand.EndEdition;
import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferEvent.EditionEnded;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferDeciderTest {

  // 20 November 00:30 in Almaty.
  private static final Instant AT = Instant.parse("2026-11-19T19:30:00Z");

  @Test
  @Clause(ClauseId.B_15_1)
  void T10_a_new_edition_takes_effect_at_the_next_midnight_of_Almaty() {
    OfferEdition edition = edition(LocalDate.of(2026, 11, 1), "text");

    assertThat(OfferDecider.decide(OfferState.UNPUBLISHED, new PublishEdition(edition, false, AT)))
        .isEqualTo(
            Decision.accept(new EditionPublished(edition(LocalDate.of(2026, 11, 21), "text"), AT)));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void an_edition_announced_for_later_waits_for_its_day() {
    OfferEdition edition = edition(LocalDate.of(2027, 1, 1), "text");

    assertThat(OfferDecider.decide(OfferState.UNPUBLISHED, new PublishEdition(edition, false, AT)))
        .isEqualTo(Decision.accept(new EditionPublished(edition, AT)));
  }

  @Test
  @Clause(ClauseId.B_2_8)
  void a_sellers_first_edition_holds_from_the_day_it_names() {
    OfferEdition edition = edition(LocalDate.of(2026, 1, 1), "text");

    assertThat(OfferDecider.decide(OfferState.UNPUBLISHED, new PublishEdition(edition, true, AT)))
        .isEqualTo(Decision.accept(new EditionPublished(edition, AT)));
  }

  @Test
  void publishing_the_same_again_does_nothing() {
    OfferEdition edition = edition(LocalDate.of(2026, 1, 1), "text");

    assertThat(
            OfferDecider.decide(
                new OfferState.Current(edition), new PublishEdition(edition, true, AT)))
        .isEqualTo(Decision.nothing());
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void a_published_edition_is_never_reworded() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    var decision =
        OfferDecider.decide(
            new OfferState.Ended(edition(day, "text"), day),
            new PublishEdition(edition(day, "other text"), true, AT));

    assertThat(decision).isInstanceOf(Decision.Refused.class);
  }

  @Test
  @Clause(ClauseId.B_15_2)
  void an_edition_ends_once() {
    OfferEdition edition = edition(LocalDate.of(2026, 1, 1), "text");
    LocalDate last = LocalDate.of(2026, 11, 20);
    OfferState ended = new OfferState.Ended(edition, last);

    assertThat(OfferDecider.decide(new OfferState.Current(edition), new EndEdition(last, AT)))
        .isEqualTo(Decision.accept(new EditionEnded(edition, last, AT)));
    assertThat(OfferDecider.decide(ended, new EndEdition(last, AT))).isEqualTo(Decision.nothing());
    assertThat(OfferDecider.decide(ended, new EndEdition(last.plusDays(1), AT)))
        .isInstanceOf(Decision.Refused.class);
    assertThat(OfferDecider.decide(OfferState.UNPUBLISHED, new EndEdition(last, AT)))
        .isInstanceOf(Decision.Refused.class);
  }

  private static OfferEdition edition(LocalDate validFrom, String text) {
    return new OfferEdition(
        "goods",
        "2026-11",
        validFrom,
        new Terms(14, 5, true),
        Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)),
        text,
        "hash of " + text);
  }
}
