package io.orderledger.order.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferCommand.ShipEdition;
import io.orderledger.order.offer.model.OfferEvent.EditionEnded;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import io.orderledger.order.offer.model.OfferState.InTime;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.OrderingTerms.Conclusion;
import io.orderledger.shared.event.OrderingTerms.GiftPrice;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferDeciderTest {

  // 20 November 00:30 in Almaty.
  private static final Instant AT = Instant.parse("2026-11-19T19:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final OfferEdition FIRST = edition("2026-01", LocalDate.of(2026, 1, 1), "first");

  @Test
  @Clause(ClauseId.B_15_1)
  void T10_a_new_edition_takes_effect_at_the_next_midnight_and_the_former_one_ends_there() {
    OfferEdition second = edition("2026-11", TODAY.plusDays(1), "second");

    assertThat(OfferDecider.decide(first(), new PublishEdition(second, AT)))
        .isEqualTo(
            Decision.accept(new EditionPublished(second, AT), new EditionEnded(FIRST, TODAY, AT)));
  }

  @Test
  @Clause({ClauseId.B_15_1, ClauseId.B_2_8})
  void an_edition_announced_for_later_waits_for_its_day_and_the_former_one_holds_till_then() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    OfferState state = given(first(), new PublishEdition(edition("2027", newYear, "new"), AT));

    assertThat(state.inForce(newYear.minusDays(1)).orElseThrow().edition()).isEqualTo(FIRST);
    assertThat(state.inForce(newYear).orElseThrow().edition().edition()).isEqualTo("2027");
    assertThat(state.find("2026-01").orElseThrow().validUntil()).isEqualTo(newYear.minusDays(1));
    assertThat(state.inForce(LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void no_operator_publishes_for_a_time_that_has_begun() {
    for (OfferState state : new OfferState[] {OfferState.NONE, first()}) {
      for (LocalDate day : new LocalDate[] {TODAY, TODAY.minusYears(1).plusMonths(3)}) {
        OfferEdition late = edition("late", day, "late");
        assertRefused(state, new PublishEdition(late, AT), "backdated-edition", "validFrom");
      }
    }
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void no_edition_is_pushed_under_one_that_is_announced() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    OfferState state = given(first(), new PublishEdition(edition("2027", newYear, "new"), AT));

    for (LocalDate day : new LocalDate[] {newYear.minusDays(5), newYear}) {
      OfferEdition under = edition("under", day, "under");
      assertRefused(state, new PublishEdition(under, AT), "overlapping-validity", "validFrom");
    }
    assertThat(given(state, new PublishEdition(edition("2027-2", newYear.plusDays(1), "x"), AT)))
        .extracting(it -> it.inForce(newYear).orElseThrow().validUntil())
        .isEqualTo(newYear);
  }

  @Test
  @Clause(ClauseId.B_2_8)
  void a_sellers_first_edition_that_ships_with_the_service_holds_from_the_day_it_names() {
    assertThat(OfferDecider.decide(OfferState.NONE, new ShipEdition(FIRST, AT)))
        .isEqualTo(Decision.accept(new EditionPublished(FIRST, AT)));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void later_editions_that_ship_with_the_service_wait_for_a_midnight_of_their_own() {
    LocalDate passed = LocalDate.of(2026, 11, 1);
    OfferState state = given(first(), new ShipEdition(edition("2026-11", passed, "second"), AT));
    state = given(state, new ShipEdition(edition("2026-11b", passed, "third"), AT));

    assertThat(state.editions())
        .extracting(it -> it.edition().validFrom())
        .containsExactly(FIRST.validFrom(), TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(state.editions())
        .extracting(InTime::validUntil)
        .containsExactly(TODAY, TODAY.plusDays(1), null);
  }

  @Test
  void publishing_the_same_again_does_nothing() {
    assertThat(OfferDecider.decide(first(), new ShipEdition(FIRST, AT)))
        .isEqualTo(Decision.nothing());
    assertThat(OfferDecider.decide(first(), new PublishEdition(FIRST, AT)))
        .isEqualTo(Decision.nothing());
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void a_published_edition_is_never_reworded() {
    OfferEdition reworded = edition("2026-01", FIRST.validFrom(), "other text");

    assertRefused(first(), new ShipEdition(reworded, AT), "edition-reworded", "edition");
    assertRefused(first(), new PublishEdition(reworded, AT), "edition-reworded", "edition");
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void no_edition_withholds_the_current_price_of_a_gift_whether_it_is_published_or_ships() {
    Terms silent = new Terms(14, 5, true);
    Terms current =
        new Terms(
            14,
            5,
            true,
            silent.buyer(),
            new OrderingTerms(Conclusion.ACCEPTANCE, 72, 10, GiftPrice.CURRENT),
            silent.payment(),
            silent.delivery(),
            silent.aftermath(),
            silent.services(),
            silent.forceMajeure(),
            null,
            null);
    OfferEdition edition =
        OfferEdition.worded("goods", "2027", LocalDate.of(2027, 1, 1), current, Map.of(), "text");

    for (OfferCommand command :
        new OfferCommand[] {new PublishEdition(edition, AT), new ShipEdition(edition, AT)}) {
      assertThat(OfferDecider.decide(first(), command))
          .isInstanceOfSatisfying(
              Decision.Refused.class,
              refused -> {
                assertThat(refused.refusal().clause()).isEqualTo(ClauseId.B_3_5);
                assertThat(refused.refusal().field()).isEqualTo("terms.ordering.giftPrice");
              });
    }
  }

  private static OfferState first() {
    return given(OfferState.NONE, new ShipEdition(FIRST, AT));
  }

  private static OfferState given(OfferState state, OfferCommand command) {
    Decision<OfferEvent> decision = OfferDecider.decide(state, command);
    OfferState next = state;
    for (OfferEvent event : ((Decision.Accepted<OfferEvent>) decision).events()) {
      next = OfferDecider.evolve(next, event);
    }
    return next;
  }

  private static void assertRefused(
      OfferState state, OfferCommand command, String code, String field) {
    assertThat(OfferDecider.decide(state, command))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().clause()).isEqualTo(ClauseId.B_15_1);
              assertThat(refused.refusal().field()).isEqualTo(field);
            });
  }

  private static OfferEdition edition(String name, LocalDate validFrom, String text) {
    return OfferEdition.worded(
        "goods",
        name,
        validFrom,
        new Terms(14, 5, true),
        Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)),
        text);
  }
}
