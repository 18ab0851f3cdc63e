package io.orderledger.payment.recurring;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.payment.card.CardCharges;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.recurring.model.MandateCommand;
import io.orderledger.payment.recurring.model.MandateCommand.AdmitCharge;
import io.orderledger.payment.recurring.model.MandateCommand.RecordRefused;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has saved cards pay: by their customers at once, and under a mandate only if its stream lets the
 * charge in, each time before the provider is asked.
 */
@Component
@Clause(ClauseId.B_5_15)
public class RecurringCharges {

  private static final String DECLINED = "declined";

  private final Mandates mandates;
  private final CardCharges cards;
  private final Clock clock;

  public RecurringCharges(Mandates mandates, CardCharges cards, Clock clock) {
    this.mandates = mandates;
    this.cards = cards;
    this.clock = clock;
  }

  /** As {@link CardCharges#charge}; a refused charge under a mandate is told to it first. */
  public IntentSnapshot charge(
      RecordedEvent event, AttemptRequested asked, CardUse use, Account account) {
    @Nullable String mandate = use.mandateId();
    if (mandate == null) {
      return cards.charge(event, asked, use, account);
    }
    MandateId id = new MandateId(mandate);
    Instant now = clock.instant();
    CommandResult word =
        tell(
            id,
            new AdmitCharge(
                asked.orderNumber(),
                asked.attempt(),
                account.customerId(),
                asked.sellerId(),
                asked.amount(),
                Almaty.dateOf(now),
                now),
            event);
    if (word instanceof CommandResult.Refused refused) {
      return cards
          .former(asked, use)
          .orElseThrow(() -> new ProviderDeclined(refused.refusal().code()));
    }
    try {
      IntentSnapshot charged = cards.charge(event, asked, use, account);
      if (charged.failed()) {
        refused(id, event, asked, Objects.requireNonNullElse(charged.declineCode(), DECLINED));
      }
      return charged;
    } catch (ProviderDeclined declined) {
      refused(id, event, asked, declined.code());
      throw declined;
    }
  }

  private void refused(MandateId id, RecordedEvent event, AttemptRequested asked, String reason) {
    var _ =
        tell(
            id,
            new RecordRefused(asked.orderNumber(), asked.attempt(), reason, clock.instant()),
            event);
  }

  private CommandResult tell(MandateId id, MandateCommand command, RecordedEvent cause) {
    // Without a key: told twice it is recorded once, by the model.
    return mandates.tell(id, command, CommandKey.none(), CardCharges.provenance(cause));
  }
}
