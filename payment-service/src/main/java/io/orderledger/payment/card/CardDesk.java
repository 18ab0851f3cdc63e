package io.orderledger.payment.card;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.model.CardCommand.GiveConsent;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.provider.Providers;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a customer wants of saved cards when they begin to pay. */
@Component
@Clause(ClauseId.B_5_3)
public class CardDesk {

  private final SavedCards cards;
  private final Wordings wordings;
  private final Providers providers;

  CardDesk(SavedCards cards, Wordings wordings, Providers providers) {
    this.cards = cards;
    this.wordings = wordings;
    this.providers = providers;
  }

  /**
   * Records the customer's consent; the card is saved when it has paid. Answers 422 where the
   * seller's provider keeps no cards.
   */
  public CardUse keep(
      Account account,
      Caller caller,
      GivenConsent given,
      CommandKey.Request key,
      Provenance provenance) {
    if (!providers.forNew(account.sellerId()).capabilities().keepsCards()) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "cards-not-kept",
                      ClauseId.B_5_3,
                      "This seller's payment provider keeps no cards: pay without saving one.")
                  .at("saveCard")));
    }
    Consent consent = wordings.given(Wordings.SAVED_CARD, given, Map.of());
    // The request sent again is about the same card; its key is the payment's.
    CardId id = CardId.of(caller.subject(), key.operation(), key.key());
    var _ =
        CommandAnswers.granted(
            cards.tell(
                id,
                new GiveConsent(id, caller.subject(), account.sellerId(), consent),
                CommandKey.none(),
                provenance));
    return CardUse.keep(id.value());
  }

  /**
   * The customer's own card, to pay with. Whether it may be charged its stream says when it is.
   * Answers 422 when it is not the caller's, or was saved with another seller.
   */
  public CardUse pay(Account account, Caller caller, String cardId) {
    return CardId.parse(cardId)
        .flatMap(cards::find)
        .map(SavedCard.Known::terms)
        .filter(terms -> terms.customerId().equals(caller.subject()))
        .filter(terms -> terms.sellerId().equals(account.sellerId()))
        .map(terms -> CardUse.pay(terms.id().value()))
        .orElseThrow(
            () ->
                Problems.of(
                    Problems.refused(
                        Refusal.of(
                                "card-unknown",
                                ClauseId.B_5_3,
                                "You have saved no such card with this seller.")
                            .at("savedCardId"))));
  }
}
