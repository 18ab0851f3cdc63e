package io.orderledger.order.offer.model;

import io.orderledger.order.offer.model.OfferCommand.EndEdition;
import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferEvent.EditionEnded;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import io.orderledger.order.offer.model.OfferState.Current;
import io.orderledger.order.offer.model.OfferState.Ended;
import io.orderledger.order.offer.model.OfferState.Unpublished;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;

/**
 * An edition is published once and never reworded; it takes effect at the next midnight of Almaty
 * or later (B-2.8, B-15.1).
 */
@Clause({ClauseId.B_2_8, ClauseId.B_15_1, ClauseId.B_15_2})
public final class OfferDecider {

  private OfferDecider() {}

  public static Decision<OfferEvent> decide(OfferState state, OfferCommand command) {
    return switch (command) {
      case PublishEdition publish -> publish(state, publish);
      case EndEdition end -> end(state, end);
    };
  }

  public static OfferState evolve(OfferState state, OfferEvent event) {
    return switch (event) {
      case EditionPublished published -> new Current(published.edition());
      case EditionEnded ended -> new Ended(ended.edition(), ended.validUntil());
    };
  }

  private static Decision<OfferEvent> publish(OfferState state, PublishEdition publish) {
    return switch (state) {
      case Unpublished _ ->
          Decision.accept(new EditionPublished(inForceFrom(publish), publish.at()));
      case Current(var edition) -> again(edition, publish.edition());
      case Ended(var edition, _) -> again(edition, publish.edition());
    };
  }

  private static OfferEdition inForceFrom(PublishEdition publish) {
    OfferEdition edition = publish.edition();
    LocalDate tomorrow = Almaty.dateOf(publish.at()).plusDays(1);
    boolean nextMidnight = !publish.sellersFirst() && edition.validFrom().isBefore(tomorrow);
    return nextMidnight ? edition.from(tomorrow) : edition;
  }

  private static Decision<OfferEvent> again(OfferEdition published, OfferEdition now) {
    return published.saysTheSameAs(now)
        ? Decision.nothing()
        : Decision.refuse(
            "edition-reworded",
            ClauseId.B_15_1,
            "Edition "
                + now.edition()
                + " was published in other words, and orders stand under it: publish these as an"
                + " edition of their own.");
  }

  private static Decision<OfferEvent> end(OfferState state, EndEdition end) {
    return switch (state) {
      case Unpublished _ ->
          Decision.refuse("edition-unknown", "An edition that was not published cannot end.");
      case Current(var edition) ->
          Decision.accept(new EditionEnded(edition, end.validUntil(), end.at()));
      case Ended(_, var validUntil) ->
          validUntil.equals(end.validUntil())
              ? Decision.nothing()
              : Decision.refuse(
                  "edition-ended", ClauseId.B_15_1, "The edition ended on " + validUntil + '.');
    };
  }
}
