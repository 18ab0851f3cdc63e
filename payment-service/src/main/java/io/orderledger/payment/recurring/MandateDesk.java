package io.orderledger.payment.recurring;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.GivenConsent;
import io.orderledger.payment.card.SavedCards;
import io.orderledger.payment.card.Wordings;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateCommand.GiveMandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.Schedule;
import io.orderledger.payment.recurring.model.Terms;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes a customer's consent to recurring charges, in words that state its terms. */
@Component
@Clause(ClauseId.B_5_15)
class MandateDesk {

  private final Mandates mandates;
  private final SavedCards cards;
  private final Wordings wordings;
  private final Clock clock;

  MandateDesk(Mandates mandates, SavedCards cards, Wordings wordings, Clock clock) {
    this.mandates = mandates;
    this.cards = cards;
    this.wordings = wordings;
    this.clock = clock;
  }

  /** Answers 422 when the card is not the caller's, or is not saved any more. */
  CommandResult give(
      MandateId id,
      MandateEndpoint.Wish wish,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return mandates.tell(
        id,
        mandates.find(id).map(this::again).orElseGet(() -> anew(id, wish, caller)),
        key,
        provenance);
  }

  /** The request sent again is answered as before, whatever became of the card and the text. */
  private GiveMandate again(Mandate.Given given) {
    return new GiveMandate(
        given.id(),
        given.customerId(),
        given.terms(),
        given.consent(),
        Almaty.dateOf(clock.instant()));
  }

  private GiveMandate anew(MandateId id, MandateEndpoint.Wish wish, Caller caller) {
    Terms terms = wish.terms(own(wish.cardId(), caller).terms().sellerId());
    return new GiveMandate(
        id,
        caller.subject(),
        terms,
        consent(terms, wish.consent()),
        Almaty.dateOf(clock.instant()));
  }

  private SavedCard.Live own(String cardId, Caller caller) {
    return CardId.parse(cardId)
        .flatMap(cards::find)
        .filter(card -> card.terms().customerId().equals(caller.subject()))
        .filter(SavedCard.Live.class::isInstance)
        .map(SavedCard.Live.class::cast)
        .orElseThrow(
            () ->
                Problems.of(
                    Problems.refused(
                        Refusal.of(
                                "card-unknown",
                                ClauseId.B_5_15,
                                "You have saved no such card, or it was deleted.")
                            .at("cardId"))));
  }

  /** To the text with the terms in its blanks: its hash proves what was agreed to. */
  private Consent consent(Terms terms, GivenConsent given) {
    Map<String, String> stated = new HashMap<>();
    stated.put("maximum", terms.maximum().amount() + " ₸");
    stated.put("firstOn", terms.firstOn().toString());
    Schedule schedule = terms.schedule();
    if (schedule == null) {
      stated.put("period", Objects.requireNonNull(terms.period()).name());
      return wordings.given(Wordings.RECURRING, given, stated);
    }
    stated.put("every", Integer.toString(schedule.cadence().every()));
    stated.put("unit", schedule.cadence().unit().name());
    if (schedule.noticeDays() == 0) {
      return wordings.given(Wordings.SCHEDULED, given, stated);
    }
    stated.put("noticeDays", Integer.toString(schedule.noticeDays()));
    return wordings.given(Wordings.SCHEDULED_AND_TOLD, given, stated);
  }
}
