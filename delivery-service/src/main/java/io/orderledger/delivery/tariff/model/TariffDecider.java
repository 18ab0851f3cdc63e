package io.orderledger.delivery.tariff.model;

import io.orderledger.delivery.tariff.model.TariffCommand.PublishTariff;
import io.orderledger.delivery.tariff.model.TariffEvent.TariffPublished;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;

/**
 * One book decides which edition follows which, so that a day never has two. Like an offer, a
 * tariff takes effect at the next midnight of Almaty or later (B-15.1): who looks at today's prices
 * can rely on them today.
 */
@Clause({ClauseId.B_6_4, ClauseId.B_15_1})
public final class TariffDecider {

  private static final String FIRST_DAY = "validFrom";

  private TariffDecider() {}

  public static Decision<TariffEvent> decide(TariffBook book, TariffCommand command) {
    return switch (command) {
      case PublishTariff publish ->
          book.find(publish.tariff().edition())
              .map(published -> again(published, publish.tariff()))
              .orElseGet(() -> publish(book, publish));
    };
  }

  public static TariffBook evolve(TariffBook book, TariffEvent event) {
    return switch (event) {
      case TariffPublished published -> book.with(published.tariff());
    };
  }

  private static Decision<TariffEvent> again(TariffEdition published, TariffEdition now) {
    return published.equals(now)
        ? Decision.nothing()
        : Decision.refuse(
            Refusal.of(
                    "tariff-edition-taken",
                    ClauseId.B_15_1,
                    "An edition of this name was published with other prices, and orders stand"
                        + " under it: publish these under a new name.")
                .at("edition"));
  }

  private static Decision<TariffEvent> publish(TariffBook book, PublishTariff publish) {
    LocalDate first = publish.tariff().validFrom();
    if (book.editions().isEmpty()) {
      return Decision.accept(new TariffPublished(publish.tariff(), publish.at()));
    }
    LocalDate today = Almaty.dateOf(publish.at());
    if (!first.isAfter(today)) {
      return refusedDay(
          "tariff-too-early", "Tariffs take effect after " + today + " (Asia/Almaty) at least.");
    }
    LocalDate newest = book.editions().getLast().validFrom();
    if (!first.isAfter(newest)) {
      return refusedDay(
          "tariff-before-newest",
          "An edition in force from " + newest + " was published: take a later day.");
    }
    return Decision.accept(new TariffPublished(publish.tariff(), publish.at()));
  }

  private static Decision<TariffEvent> refusedDay(String code, String message) {
    return Decision.refuse(Refusal.of(code, ClauseId.B_15_1, message).at(FIRST_DAY));
  }
}
