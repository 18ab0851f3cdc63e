package io.orderledger.payment.card;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.model.CardCommand.AdmitCharge;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.provider.CardVault;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.Providers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Has saved cards pay. Whether one may be charged its own stream says, each time before the
 * provider is asked: after a revocation nothing is sent any more, and of what may have been sent
 * before the outcome is looked up.
 */
@Component
@Clause(ClauseId.B_5_3)
public class CardCharges {

  private static final String ERASED = "card-erased";

  /** Nobody knows whether it was made, and nobody is asked again under a key that is forgotten. */
  private static final String UNREACHABLE = "provider_unreachable";

  private final SavedCards cards;
  private final Providers providers;
  private final Clock clock;

  public CardCharges(SavedCards cards, Providers providers, Clock clock) {
    this.cards = cards;
    this.providers = providers;
    this.clock = clock;
  }

  /** Whether the card's provider may have forgotten the key of what an event asks for. */
  private boolean isForgotten(RecordedEvent event, CardUse use) {
    return onFile(use)
        .map(kept -> providers.named(kept.provider()).capabilities().keysLast())
        .filter(lasts -> event.recordedAt().plus(lasts).isBefore(clock.instant()))
        .isPresent();
  }

  /**
   * Charges the card that an attempt names, once. Throws {@link ProviderDeclined} when it pays
   * nothing, with the ground of the card's stream or the provider's code.
   */
  public IntentSnapshot charge(
      RecordedEvent event, AttemptRequested asked, CardUse use, Account account) {
    Instant now = clock.instant();
    CommandResult word =
        cards.tell(
            new CardId(use.cardId()),
            new AdmitCharge(
                asked.orderNumber(),
                asked.attempt(),
                account.customerId(),
                asked.sellerId(),
                Almaty.dateOf(now),
                now),
            CommandKey.none(),
            provenance(event));
    if (word instanceof CommandResult.Refused refused) {
      return former(asked, use).orElseThrow(() -> new ProviderDeclined(refused.refusal().code()));
    }
    if (isForgotten(event, use)) {
      return former(asked, use).orElseThrow(() -> new ProviderDeclined(UNREACHABLE));
    }
    SavedCard.OnFile kept = onFile(use).orElseThrow();
    return vault(kept)
        .charge(
            asked.sellerId(),
            details(kept),
            asked.orderNumber(),
            asked.attempt(),
            asked.amount(),
            use.presence(),
            event.eventId().toString());
  }

  /** What an earlier try left at the provider; nothing was tried that was not let in. */
  public Optional<IntentSnapshot> former(AttemptRequested asked, CardUse use) {
    boolean admitted =
        card(use).filter(c -> c.admitted(asked.orderNumber(), asked.attempt())).isPresent();
    if (!admitted) {
      return Optional.empty();
    }
    SavedCard.OnFile kept = onFile(use).orElseThrow();
    return vault(kept)
        .charged(asked.sellerId(), details(kept), asked.orderNumber(), asked.attempt());
  }

  private Optional<SavedCard.Known> card(CardUse use) {
    return cards.find(new CardId(use.cardId()));
  }

  private Optional<SavedCard.OnFile> onFile(CardUse use) {
    return card(use).flatMap(SavedCard::onFile);
  }

  private CardVault vault(SavedCard.OnFile kept) {
    return providers.named(kept.provider()).cards();
  }

  private static CardDetails details(SavedCard.OnFile kept) {
    CardDetails details = kept.details();
    if (details == null) {
      throw new ProviderDeclined(ERASED);
    }
    return details;
  }

  /** Of what follows from an event. */
  public static Provenance provenance(RecordedEvent cause) {
    return new Provenance(
        "payment-service",
        cause.metadata().getOrDefault("correlationId", cause.eventId().toString()),
        cause.eventId().toString(),
        cause.metadata().get("traceparent"));
  }
}
