package io.orderledger.payment.card;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.payment.card.model.CardCommand;
import io.orderledger.payment.card.model.CardCommand.RecordForgotten;
import io.orderledger.payment.card.model.CardCommand.RecordSaved;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.payment.provider.KeptCard;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.Providers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows from a card that was paid with under a consent, and from one that was revoked: each
 * is done again until it is on record, and done again does nothing.
 */
@Component
@Clause(ClauseId.B_5_3)
class CardEffects {

  private static final Logger LOG = LoggerFactory.getLogger(CardEffects.class);

  private final SavedCards cards;
  private final Providers providers;
  private final Clock clock;

  CardEffects(SavedCards cards, Providers providers, Clock clock) {
    this.cards = cards;
    this.providers = providers;
    this.clock = clock;
  }

  /** Takes down what the provider keeps; a consent that was taken back meanwhile wins. */
  void keep(RecordedEvent event, CardToKeep asked) {
    CardId id = new CardId(asked.cardId());
    PaymentProvider provider = providers.of(asked.intentId());
    KeptCard kept = provider.cards().keptBy(asked.sellerId(), asked.intentId()).orElse(null);
    if (kept == null) {
      LOG.warn("{} kept no card of {}.", provider.name(), event.stream());
      return;
    }
    // Whoever agreed to have it kept: the order may have passed to another since (B-15.6).
    String customer = cards.find(id).orElseThrow().terms().customerId();
    tell(
        id,
        new RecordSaved(
            customer,
            asked.orderNumber(),
            asked.attempt(),
            provider.name(),
            kept.brand(),
            kept.expires(),
            kept.details(),
            clock.instant()),
        event);
    if (cards.find(id).orElseThrow() instanceof SavedCard.Revoked) {
      boolean deleted = forgotten(provider, asked.sellerId(), kept.details(), event);
      tell(id, new RecordForgotten(deleted, clock.instant()), event);
    }
  }

  /**
   * Has a revoked card deleted at its provider. One that is not there yet is deleted as it comes.
   */
  void forget(RecordedEvent event, CardRevoked revoked) {
    SavedCard.Known card = cards.find(revoked.cardId()).orElseThrow();
    SavedCard.OnFile kept = SavedCard.onFile(card).orElse(null);
    if (kept == null || !(card instanceof SavedCard.Revoked known) || known.forgotten()) {
      return;
    }
    CardDetails details = kept.details();
    boolean deleted =
        details != null
            && forgotten(providers.named(kept.provider()), card.terms().sellerId(), details, event);
    tell(revoked.cardId(), new RecordForgotten(deleted, clock.instant()), event);
  }

  private static boolean forgotten(
      PaymentProvider provider, String seller, CardDetails details, RecordedEvent event) {
    try {
      return provider.cards().forget(seller, details, event.eventId().toString());
    } catch (ProviderDeclined declined) {
      LOG.warn("{} deletes no card of {}: {}", provider.name(), event.stream(), declined.code());
      return false;
    }
  }

  private void tell(CardId id, CardCommand fact, RecordedEvent cause) {
    // Without a key: a fact told twice is recorded once, by the model.
    CommandResult result = cards.tell(id, fact, CommandKey.none(), CardCharges.provenance(cause));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
  }
}
