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
import io.orderledger.payment.recurring.model.MandateCommand.GiveMandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.Terms;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.util.Map;
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
    SavedCard.Live card = own(wish.cardId(), caller);
    Terms terms =
        new Terms(
            card.terms().sellerId(), wish.cardId(), wish.period(), wish.maximum(), wish.firstOn());
    return mandates.tell(
        id,
        new GiveMandate(
            id,
            caller.subject(),
            terms,
            consent(terms, wish.consent()),
            Almaty.dateOf(clock.instant())),
        key,
        provenance);
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
    return wordings.given(
        Wordings.RECURRING,
        given,
        Map.of(
            "period",
            terms.period().name(),
            "maximum",
            terms.maximum().amount() + " ₸",
            "firstOn",
            terms.firstOn().toString()));
  }
}
