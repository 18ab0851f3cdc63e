package io.orderledger.order.offer.model;

import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferCommand.ShipEdition;
import io.orderledger.order.offer.model.OfferEvent.EditionEnded;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import io.orderledger.order.offer.model.OfferState.InTime;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderingTerms.GiftPrice;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edition is published once and never reworded; it takes effect at the next midnight of Almaty
 * or later, and the edition before it ends there (B-2.8, B-15.1).
 */
@Clause({ClauseId.B_2_8, ClauseId.B_15_1, ClauseId.B_15_2})
public final class OfferDecider {

  private OfferDecider() {}

  public static Decision<OfferEvent> decide(OfferState state, OfferCommand command) {
    Optional<InTime> published = state.find(command.edition().edition());
    if (published.isPresent()) {
      return again(published.get().edition(), command.edition());
    }
    Optional<Refusal> never =
        isNamedAsContract(command).or(() -> whyNot(command.edition().terms()));
    if (never.isPresent()) {
      return Decision.refuse(never.get());
    }
    LocalDate first = firstDay(state, command);
    return switch (command) {
      case PublishEdition publish ->
          whyNot(state, publish.edition(), first)
              .<Decision<OfferEvent>>map(Decision::refuse)
              .orElseGet(() -> takeOver(state, publish.edition(), publish));
      case ShipEdition ship -> takeOver(state, shipped(state, ship.edition(), first), ship);
    };
  }

  public static OfferState evolve(OfferState state, OfferEvent event) {
    List<InTime> editions = new ArrayList<>(state.editions());
    switch (event) {
      case EditionPublished published -> editions.add(new InTime(published.edition(), null));
      case EditionEnded ended ->
          editions.replaceAll(
              it ->
                  it.edition().edition().equals(ended.edition().edition())
                      ? new InTime(it.edition(), ended.validUntil())
                      : it);
    }
    return new OfferState(editions);
  }

  /** The first day on which a new edition can take effect. */
  private static LocalDate firstDay(OfferState state, OfferCommand command) {
    LocalDate tomorrow = Almaty.dateOf(command.at()).plusDays(1);
    return state
        .newest()
        .map(newest -> newest.validFrom().plusDays(1))
        .filter(afterNewest -> afterNewest.isAfter(tomorrow))
        .orElse(tomorrow);
  }

  private static Optional<Refusal> whyNot(OfferState state, OfferEdition edition, LocalDate first) {
    if (!edition.validFrom().isBefore(first)) {
      return Optional.empty();
    }
    boolean overlaps =
        state.newest().filter(it -> !edition.validFrom().isAfter(it.validFrom())).isPresent();
    return Optional.of(
        overlaps
            ? Refusal.of(
                    "overlapping-validity",
                    ClauseId.B_15_1,
                    "The seller's newest edition is published for that time: take effect on "
                        + first
                        + " or later.")
                .at("validFrom")
            : Refusal.of(
                    "backdated-edition",
                    ClauseId.B_15_1,
                    "An edition takes effect at the next midnight of Almaty at the earliest: "
                        + first
                        + '.')
                .at("validFrom"));
  }

  private static OfferEdition shipped(OfferState state, OfferEdition edition, LocalDate first) {
    boolean sellersFirst = state.editions().isEmpty();
    return sellersFirst || !edition.validFrom().isBefore(first) ? edition : edition.from(first);
  }

  private static Decision<OfferEvent> takeOver(
      OfferState state, OfferEdition edition, OfferCommand command) {
    List<OfferEvent> events = new ArrayList<>();
    events.add(new EditionPublished(edition, command.at()));
    state
        .newest()
        .ifPresent(
            before ->
                events.add(
                    new EditionEnded(before, edition.validFrom().minusDays(1), command.at())));
    return Decision.accept(events);
  }

  /**
   * What is withheld for a gift is reckoned over all returns of an order together, so that they add
   * up; a price that moves between two of them would make that depend on their days.
   */
  @Clause(ClauseId.B_3_5)
  public static Optional<Refusal> whyNot(Terms terms) {
    return terms.ordering().giftPrice() == GiftPrice.CURRENT
        ? Optional.of(
            Refusal.of(
                    "gift-price-not-supported",
                    ClauseId.B_3_5,
                    "For a gift that is kept its price at the placement is withheld, not the"
                        + " current one: publish AT_PLACEMENT.")
                .at("terms.ordering.giftPrice"))
        : Optional.empty();
  }

  /** Orders find their terms by their name: an offer may not be taken for a signed contract. */
  @Clause(ClauseId.A_7_4)
  private static Optional<Refusal> isNamedAsContract(OfferCommand command) {
    return OfferEdition.isNameOfContract(command.edition().edition())
        ? Optional.of(
            Refusal.of(
                    "name-of-contracts",
                    ClauseId.A_7_4,
                    "Signed contracts are named so: give the edition another name.")
                .at("edition"))
        : Optional.empty();
  }

  private static Decision<OfferEvent> again(OfferEdition published, OfferEdition now) {
    return published.saysTheSameAs(now)
        ? Decision.nothing()
        : Decision.refuse(
            Refusal.of(
                    "edition-reworded",
                    ClauseId.B_15_1,
                    "Edition "
                        + now.edition()
                        + " was published in other words, and orders stand under it: publish these"
                        + " as an edition of their own.")
                .at("edition"));
  }
}
