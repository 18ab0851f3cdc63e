package io.orderledger.payment.card.model;

import io.orderledger.payment.card.model.CardCommand.AdmitCharge;
import io.orderledger.payment.card.model.CardCommand.GiveConsent;
import io.orderledger.payment.card.model.CardCommand.RecordForgotten;
import io.orderledger.payment.card.model.CardCommand.RecordSaved;
import io.orderledger.payment.card.model.CardCommand.Revoke;
import io.orderledger.payment.card.model.CardEvent.CardForgotten;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.card.model.CardEvent.CardSaved;
import io.orderledger.payment.card.model.CardEvent.ChargeAdmitted;
import io.orderledger.payment.card.model.CardEvent.ConsentGiven;
import io.orderledger.payment.card.model.SavedCard.Awaited;
import io.orderledger.payment.card.model.SavedCard.Known;
import io.orderledger.payment.card.model.SavedCard.Live;
import io.orderledger.payment.card.model.SavedCard.None;
import io.orderledger.payment.card.model.SavedCard.OnFile;
import io.orderledger.payment.card.model.SavedCard.Revoked;
import io.orderledger.payment.card.model.SavedCard.Terms;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved card's stream alone decides whether an attempt may charge it, so that of a charge and a
 * revocation that race one comes first: a charge let in before goes on, one after it is refused.
 */
@Clause(ClauseId.B_5_3)
public final class CardDecider {

  private CardDecider() {}

  public static Decision<CardEvent> decide(SavedCard state, CardCommand command) {
    return switch (state) {
      case None none ->
          command instanceof GiveConsent(var id, var customer, var seller, var consent)
              ? Decision.accept(new ConsentGiven(id, customer, seller, consent))
              : Decision.refuse("card-unknown", "There is no such card.");
      case Known known ->
          switch (command) {
            case GiveConsent c -> again(known, c);
            case RecordSaved c -> saved(known, c);
            case AdmitCharge c -> admit(known, c);
            case Revoke c -> revoke(known, c);
            case RecordForgotten c -> forgotten(known, c);
          };
    };
  }

  /**
   * The state after the event.
   *
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  public static SavedCard evolve(SavedCard state, CardEvent event) {
    return switch (event) {
      case ConsentGiven e ->
          new Awaited(new Terms(e.cardId(), e.customerId(), e.sellerId(), e.consent()));
      case CardSaved e -> new Live(known(state, e).terms(), onFile(e), Set.of());
      case ChargeAdmitted e -> live(state, e).charging(e.order(), e.attempt());
      case CardRevoked e -> revoked(known(state, e), e);
      case CardForgotten e -> gone(state, e);
    };
  }

  private static Decision<CardEvent> again(Known card, GiveConsent command) {
    boolean same =
        card.terms().customerId().equals(command.customerId())
            && card.terms().sellerId().equals(command.sellerId())
            && card.terms().consent().saysTheSameAs(command.consent());
    return same
        ? Decision.nothing()
        : Decision.refuse("consent-given", "Another consent was given under this id.");
  }

  /** A card that comes after its revocation is not kept: whoever tells of it has it deleted. */
  private static Decision<CardEvent> saved(Known card, RecordSaved fact) {
    return switch (card) {
      case Awaited awaited ->
          Decision.accept(
              new CardSaved(
                  awaited.terms().id(),
                  fact.customerId(),
                  fact.order(),
                  fact.attempt(),
                  fact.provider(),
                  fact.brand(),
                  fact.expires(),
                  fact.details(),
                  fact.at()));
      case Live live -> Decision.nothing();
      case Revoked revoked -> Decision.nothing();
    };
  }

  private static Decision<CardEvent> admit(Known card, AdmitCharge command) {
    Terms terms = card.terms();
    if (!terms.customerId().equals(command.customerId())
        || !terms.sellerId().equals(command.sellerId())) {
      return Decision.refuse(
          "card-of-another", ClauseId.B_5_3, "The card was saved by or with somebody else.");
    }
    return switch (card) {
      case Awaited awaited ->
          Decision.refuse("card-not-saved", ClauseId.B_5_3, "The card is not saved yet.");
      case Revoked revoked ->
          Decision.refuse(
              "card-revoked", ClauseId.B_5_3, "The consent to keep the card was taken back.");
      case Live live -> {
        if (live.admitted(command.order(), command.attempt())) {
          yield Decision.nothing();
        }
        yield live.onFile().isExpired(command.today())
            ? Decision.refuse("card-expired", ClauseId.B_5_3, "The card has expired.")
            : Decision.accept(
                new ChargeAdmitted(terms.id(), command.order(), command.attempt(), command.at()));
      }
    };
  }

  private static Decision<CardEvent> revoke(Known card, Revoke command) {
    return switch (card) {
      case Awaited c -> Decision.accept(revocation(c, command));
      case Live c -> Decision.accept(revocation(c, command));
      case Revoked c -> Decision.nothing();
    };
  }

  private static CardRevoked revocation(Known card, Revoke command) {
    return new CardRevoked(card.terms().id(), command.revokedBy(), command.at());
  }

  private static Decision<CardEvent> forgotten(Known card, RecordForgotten fact) {
    return card instanceof Revoked revoked && !revoked.forgotten()
        ? Decision.accept(new CardForgotten(card.terms().id(), fact.atProvider(), fact.at()))
        : Decision.nothing();
  }

  private static OnFile onFile(CardSaved e) {
    return new OnFile(e.provider(), e.brand(), e.expires(), e.details(), e.at());
  }

  private static Revoked revoked(Known card, CardRevoked e) {
    Set<SavedCard.Charge> charges = card instanceof Live live ? live.charges() : Set.of();
    @Nullable OnFile onFile = SavedCard.onFile(card).orElse(null);
    return new Revoked(card.terms(), onFile, charges, e.at(), false);
  }

  private static SavedCard gone(SavedCard state, CardForgotten e) {
    if (state instanceof Revoked revoked) {
      return revoked.gone();
    }
    throw impossible(e);
  }

  private static Known known(SavedCard state, CardEvent event) {
    if (state instanceof Known known) {
      return known;
    }
    throw impossible(event);
  }

  private static Live live(SavedCard state, CardEvent event) {
    if (state instanceof Live live) {
      return live;
    }
    throw impossible(event);
  }

  private static IllegalStateException impossible(CardEvent event) {
    return new IllegalStateException("A saved card cannot have this happen now: " + event);
  }
}
