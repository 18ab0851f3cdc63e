package io.orderledger.payment.effect;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.payment.provider.IntentFacts;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.Providers;
import io.orderledger.shared.identifier.OrderNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider about what stayed open too long: webhooks get lost. */
@Component
class Questions {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final Payments payments;
  private final Providers providers;
  private final Vigilance vigilance;

  Questions(Payments payments, Providers providers, Vigilance vigilance) {
    this.payments = payments;
    this.providers = providers;
    this.vigilance = vigilance;
  }

  /**
   * Asks, and records the answer.
   *
   * @param since the event that something is awaited since
   * @return whether it is settled, so that nothing needs to be asked again
   */
  boolean ask(RecordedEvent since) {
    try {
      return switch (since.payload()) {
        case IntentCreated created -> attempt(since, created);
        case RefundAccepted accepted -> refund(since, accepted);
        default -> true;
      };
    } catch (ProviderDeclined declined) {
      LOG.warn("The provider does not answer for {}: {}", since.stream(), declined.code());
      return false;
    }
  }

  private boolean attempt(RecordedEvent since, IntentCreated created) {
    Account account = account(created.orderNumber());
    Attempt attempt = account.attempts().get(created.attempt());
    if (attempt == null || isSettled(attempt)) {
      return true;
    }
    String intent = attempt.intentId() == null ? created.intentId() : attempt.intentId();
    PaymentProvider provider = providers.of(intent);
    IntentSnapshot found = provider.fetch(account.sellerId(), intent);
    tell(since, created.orderNumber(), IntentFacts.of(found));
    if (found.payer() != null) {
      vigilance.observe(
          created.orderNumber(), provider.name(), found.payer(), Effects.provenance(since));
    }
    Attempt after = account(created.orderNumber()).attempts().get(created.attempt());
    return after == null || isSettled(after);
  }

  private boolean refund(RecordedEvent since, RefundAccepted accepted) {
    Account account = account(accepted.orderNumber());
    Refund refund = account.refunds().get(accepted.refundId());
    if (refund == null || refund.status() != RefundStatus.REQUESTED) {
      return true;
    }
    Attempt paid = account.attempts().get(refund.attempt());
    if (paid != null && paid.intentId() != null) {
      providers
          .of(paid.intentId())
          .refunds(account.sellerId(), paid.intentId(), since.recordedAt().minus(Effects.SKEW))
          .stream()
          .filter(found -> found.providerRefundId().equals(accepted.providerRefundId()))
          .forEach(
              found ->
                  tell(since, accepted.orderNumber(), IntentFacts.of(found, refund.attempt())));
    }
    return false;
  }

  private static boolean isSettled(Attempt attempt) {
    return attempt.status() == AttemptStatus.CAPTURED || attempt.status() == AttemptStatus.CLOSED;
  }

  private Account account(OrderNumber order) {
    return payments.find(order).orElseThrow().account();
  }

  private void tell(RecordedEvent since, OrderNumber order, PaymentCommand fact) {
    CommandResult result = payments.tell(order, fact, CommandKey.none(), Effects.provenance(since));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
  }
}
