package io.orderledger.payment.effect;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.certificate.CertificateProvider;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordCaptureFailed;
import io.orderledger.payment.model.PaymentCommand.RecordRefundFailed;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.payment.provider.IntentFacts;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.instalment.InstalmentProvider;
import io.orderledger.payment.recurring.RecurringCharges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Carries out what an event asks of the provider, under the event's id as key, and records what
 * came of it. Done again it does nothing: an outcome on record is found first, and the provider
 * knows the key. Past the provider's memory of keys it reads before it repeats.
 */
@Component
class Effects {

  /** How far the provider's clock may be behind ours. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private final Payments payments;
  private final Providers providers;
  private final ClientSecrets secrets;
  private final RecurringCharges cards;
  private final EvidenceEffect evidence;
  private final Clock clock;

  Effects(
      Payments payments,
      Providers providers,
      ClientSecrets secrets,
      RecurringCharges cards,
      EvidenceFiles files,
      Clock clock) {
    this.payments = payments;
    this.providers = providers;
    this.secrets = secrets;
    this.cards = cards;
    this.evidence = new EvidenceEffect(payments, providers, files, clock);
    this.clock = clock;
  }

  /** Throws {@link ProviderUnavailable} when it must be tried again. */
  void carryOut(RecordedEvent event) {
    if (!(event.payload() instanceof EffectRequested effect)) {
      throw new IllegalArgumentException(event.type() + " asks nothing of the provider.");
    }
    Account account = payments.find(effect.orderNumber()).orElseThrow().account();
    switch (effect) {
      case AttemptRequested asked -> create(event, asked, account);
      case CaptureRequested asked -> capture(event, asked, account);
      case VoidRequested asked -> cancel(event, asked, account);
      case RefundRequested asked -> refund(event, asked, account);
      case EvidenceRequested asked -> evidence.submit(event, asked, account);
    }
  }

  private void create(RecordedEvent event, AttemptRequested asked, Account account) {
    Attempt attempt = account.attempts().get(asked.attempt());
    if (attempt != null && attempt.status() != AttemptStatus.REQUESTED) {
      return;
    }
    CardUse card = asked.card();
    if (card != null && !card.keeps()) {
      open(event, asked, () -> cards.charge(event, asked, card, account));
      return;
    }
    PaymentProvider provider = providerOf(asked, account);
    if (keyForgotten(event, provider)) {
      // A second intent could be paid beside the first: the buyer begins a new attempt instead.
      record(event, failed(asked, "provider_unreachable"));
      return;
    }
    open(
        event,
        asked,
        () -> card == null ? made(event, asked, provider) : kept(event, asked, provider, card));
  }

  private static IntentSnapshot made(
      RecordedEvent event, AttemptRequested asked, PaymentProvider provider) {
    return provider.createIntent(
        asked.sellerId(), asked.orderNumber(), asked.attempt(), asked.amount(), key(event));
  }

  private static IntentSnapshot kept(
      RecordedEvent event, AttemptRequested asked, PaymentProvider provider, CardUse card) {
    return provider
        .cards()
        .createKeeping(
            asked.sellerId(),
            asked.orderNumber(),
            asked.attempt(),
            asked.amount(),
            card.cardId(),
            key(event));
  }

  private void open(RecordedEvent event, AttemptRequested asked, Supplier<IntentSnapshot> opening) {
    try {
      IntentSnapshot created = opening.get();
      secrets.keep(created.intentId(), created.clientSecret());
      record(event, IntentFacts.of(created));
    } catch (ProviderDeclined declined) {
      record(event, failed(asked, declined.code()));
    }
  }

  private PaymentProvider providerOf(AttemptRequested asked, Account account) {
    if (account.billing().instalments().concern(asked.attempt())) {
      return providers.named(InstalmentProvider.NAME);
    }
    return asked.certificateId() == null
        ? providers.forNew(asked.sellerId())
        : providers.named(CertificateProvider.NAME);
  }

  private void capture(RecordedEvent event, CaptureRequested asked, Account account) {
    if (isOver(account, asked.attempt())) {
      return;
    }
    PaymentProvider provider = providers.of(asked.intentId());
    if (keyForgotten(event, provider)
        && recordedAsOver(event, asked.sellerId(), asked.intentId())) {
      return;
    }
    try {
      record(
          event,
          IntentFacts.of(
              provider.capture(asked.sellerId(), asked.intentId(), asked.amount(), key(event))));
    } catch (ProviderDeclined declined) {
      captureDeclined(event, asked, declined);
    }
  }

  /**
   * What is still held is asked for again: the ground may pass. An intent that is over says no for
   * good.
   */
  private void captureDeclined(
      RecordedEvent event, CaptureRequested asked, ProviderDeclined declined) {
    IntentSnapshot found = providers.of(asked.intentId()).fetch(asked.sellerId(), asked.intentId());
    switch (found.standing()) {
      case CAPTURED -> record(event, IntentFacts.of(found));
      case CLOSED ->
          record(
              event,
              new RecordCaptureFailed(
                  asked.attempt(), asked.intentId(), declined.code(), found.at()));
      case HELD, PAYABLE -> throw declinedThoughOpen(declined);
    }
  }

  private void cancel(RecordedEvent event, VoidRequested asked, Account account) {
    if (isOver(account, asked.attempt())) {
      return;
    }
    String intent = present(account, asked);
    try {
      record(
          event, IntentFacts.of(providers.of(intent).cancel(asked.sellerId(), intent, key(event))));
    } catch (ProviderDeclined declined) {
      // It, or its opposite, has mostly happened already.
      if (!recordedAsOver(event, asked.sellerId(), intent)) {
        throw declinedThoughOpen(declined);
      }
    }
    Account after = payments.find(asked.orderNumber()).orElseThrow().account();
    if (!isOver(after, asked.attempt())) {
      throw new ProviderUnavailable("The intent was paid while it was being ended.");
    }
  }

  /** The intent, or the payment of it that has become known since its end was asked for. */
  private static String present(Account account, VoidRequested asked) {
    Attempt attempt = account.attempts().get(asked.attempt());
    return attempt == null || attempt.intentId() == null ? asked.intentId() : attempt.intentId();
  }

  private void refund(RecordedEvent event, RefundRequested asked, Account account) {
    if (account.billing().hasReceived(asked.attempt())) {
      return; // No provider has that money: an operator has the bank pay it out.
    }
    Refund refund = account.refunds().get(asked.refundId());
    if (refund == null
        || refund.status() != RefundStatus.REQUESTED
        || refund.providerRefundId() != null) {
      return;
    }
    PaymentProvider provider = providers.of(asked.intentId());
    if (keyForgotten(event, provider)) {
      Optional<RefundSnapshot> made = made(event, asked);
      if (made.isPresent()) {
        record(event, IntentFacts.of(made.get(), asked.attempt()));
        return;
      }
    }
    try {
      RefundTarget target =
          new RefundTarget(
              asked.orderNumber(), asked.refundId(), asked.attempt(), asked.intentId());
      record(
          event,
          IntentFacts.of(
              provider.refund(asked.sellerId(), target, asked.amount(), key(event)),
              asked.attempt()));
    } catch (ProviderDeclined declined) {
      record(
          event,
          new RecordRefundFailed(
              asked.refundId(),
              asked.attempt(),
              null,
              asked.amount(),
              declined.code(),
              clock.instant()));
    }
  }

  private Optional<RefundSnapshot> made(RecordedEvent event, RefundRequested asked) {
    Instant since = event.recordedAt().minus(SKEW);
    return providers
        .of(asked.intentId())
        .refunds(asked.sellerId(), asked.intentId(), since)
        .stream()
        .filter(refund -> asked.refundId().equals(refund.refundId()))
        .findFirst();
  }

  private static ProviderUnavailable declinedThoughOpen(ProviderDeclined declined) {
    return new ProviderUnavailable(
        "The provider declined (" + declined.code() + ") though the intent is open.", declined);
  }

  private boolean recordedAsOver(RecordedEvent event, String seller, String intent) {
    IntentSnapshot found = providers.of(intent).fetch(seller, intent);
    record(event, IntentFacts.of(found));
    return found.standing() == Standing.CAPTURED || found.standing() == Standing.CLOSED;
  }

  private static boolean isOver(Account account, int number) {
    Attempt attempt = account.attempts().get(number);
    return attempt != null
        && switch (attempt.status()) {
          case CAPTURED, CLOSED -> true;
          case REQUESTED, CREATED, FAILED, AUTHORIZED -> false;
        };
  }

  private RecordAttemptFailed failed(AttemptRequested asked, String code) {
    return new RecordAttemptFailed(asked.attempt(), null, code, clock.instant());
  }

  private boolean keyForgotten(RecordedEvent event, PaymentProvider provider) {
    Duration keysLast = provider.capabilities().keysLast();
    return event.recordedAt().plus(keysLast).isBefore(clock.instant());
  }

  private static String key(RecordedEvent event) {
    return event.eventId().toString();
  }

  private void record(RecordedEvent cause, PaymentCommand fact) {
    if (!(cause.payload() instanceof EffectRequested effect)) {
      throw new IllegalArgumentException(cause.type());
    }
    // Without a key: a fact told twice is recorded once, by the model.
    CommandResult result =
        payments.tell(effect.orderNumber(), fact, CommandKey.none(), provenance(cause));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
  }

  static Provenance provenance(RecordedEvent cause) {
    return new Provenance(
        "payment-service",
        cause.metadata().getOrDefault("correlationId", cause.eventId().toString()),
        cause.eventId().toString(),
        cause.metadata().get("traceparent"));
  }
}
