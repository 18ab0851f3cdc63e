package io.orderledger.delivery.tariff.model;

import static io.orderledger.delivery.tariff.model.Samples.ALMATY;
import static io.orderledger.delivery.tariff.model.Samples.edition;
import static io.orderledger.delivery.tariff.model.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.tariff.model.TariffCommand.PublishTariff;
import io.orderledger.delivery.tariff.model.TariffEvent.TariffPublished;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.TariffEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which edition may follow which. */
class TariffDeciderTest {

  // 20 November 00:30 in Almaty.
  private static final Instant NOW = Instant.parse("2026-11-19T19:30:00Z");
  private static final TariffEdition FIRST = edition("2026-01", "2026-01-01");

  private static Decision<TariffEvent> publish(TariffBook book, TariffEdition tariff) {
    return TariffDecider.decide(book, new PublishTariff(tariff, NOW));
  }

  private static TariffBook book(TariffEdition... editions) {
    return new TariffBook(List.of(editions));
  }

  private static void assertRefused(Decision<TariffEvent> decision, String code, String field) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().field()).isEqualTo(field);
              assertThat(refused.refusal().clause()).isEqualTo(ClauseId.B_15_1);
            });
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void the_first_edition_holds_from_the_day_it_names() {
    assertThat(publish(TariffBook.EMPTY, FIRST))
        .isEqualTo(Decision.accept(new TariffPublished(FIRST, NOW)));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void a_later_edition_takes_effect_tomorrow_in_Almaty_at_the_earliest() {
    TariffEdition tomorrow = edition("2026-11", "2026-11-21");

    assertRefused(
        publish(book(FIRST), edition("2026-11", "2026-11-20")), "tariff-too-early", "validFrom");
    assertThat(publish(book(FIRST), tomorrow))
        .isEqualTo(Decision.accept(new TariffPublished(tomorrow, NOW)));
  }

  @Test
  void an_edition_comes_after_every_other_one() {
    TariffBook book = book(FIRST, edition("2027-01", "2027-01-01"));

    assertRefused(
        publish(book, edition("2026-12", "2026-12-01")), "tariff-before-newest", "validFrom");
    assertRefused(
        publish(book, edition("2027-02", "2027-01-01")), "tariff-before-newest", "validFrom");
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void what_was_published_is_never_changed() {
    assertThat(publish(book(FIRST), edition("2026-01", "2026-01-01")))
        .isEqualTo(Decision.nothing());
    assertRefused(
        publish(book(FIRST), edition("2026-01", LocalDate.of(2026, 1, 1), rate(1), ALMATY)),
        "tariff-edition-taken",
        "edition");
  }

  @Test
  void a_day_has_the_newest_edition_that_had_begun() {
    TariffEdition second = edition("2027-01", "2027-01-01");
    TariffBook book = TariffDecider.evolve(book(FIRST), new TariffPublished(second, NOW));

    assertThat(book.inForceOn(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(book.inForceOn(LocalDate.of(2026, 12, 31))).contains(FIRST);
    assertThat(book.inForceOn(LocalDate.of(2027, 1, 1))).contains(second);
    assertThat(book.validUntil(FIRST)).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(book.validUntil(second)).isNull();
  }
}
