package io.orderledger.payment.webhook;

import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.payment.model.PaymentCommand.RecordDispute;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.payment.provider.IntentFacts;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PayerTold;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a webhook down to facts of an order; asks the provider where it leaves a doubt. */
@Component
class Understanding {

  private final Payments payments;

  Understanding(Payments payments) {
    this.payments = payments;
  }

  /**
   * Throws {@link ProviderUnavailable} when the provider had to be asked and did not answer.
   *
   * @param provider whose notification it is
   * @param account the account it came for, a seller's id or the shared one
   */
  Understood of(Notification notification, PaymentProvider provider, String account) {
    return switch (notification) {
      case Notification.OfIntent(var intent) -> intent(intent, provider);
      case Notification.OfRefund(var refund) -> refund(refund);
      case Notification.LookAt(var intentId) -> lookAt(intentId, provider, account);
      case Notification.OfDispute dispute -> dispute(dispute, provider, account);
      case Notification.OfPayer who -> ofOrder(who.orderNumber(), who.payer(), known -> List.of());
      case Notification.Irrelevant irrelevant -> new Understood.Foreign();
    };
  }

  private Understood intent(IntentSnapshot intent, PaymentProvider provider) {
    return ofOrder(
        intent.orderNumber(),
        intent.payer(),
        known ->
            List.of(
                IntentFacts.of(
                    isDoubtful(intent, known)
                        ? provider.fetch(known.sellerId(), intent.intentId())
                        : intent)));
  }

  private Understood refund(RefundSnapshot refund) {
    return ofOrder(
        refund.orderNumber(),
        null,
        known -> List.of(IntentFacts.of(refund, paidBy(refund, known))));
  }

  /**
   * The attempt whose money went back.
   *
   * @throws ProviderUnavailable when the refund does not say whether it is ours, and one of ours is
   *     being asked for: until that is answered it may be the same
   */
  private static int paidBy(RefundSnapshot refund, Account known) {
    boolean oneOfOursIsUnderWay =
        known.refunds().values().stream()
            .anyMatch(
                ours -> ours.status() == RefundStatus.REQUESTED && ours.providerRefundId() == null);
    if (refund.refundId() == null && oneOfOursIsUnderWay) {
      throw new ProviderUnavailable("A refund of ours is being asked for.");
    }
    return known.attempts().values().stream()
        .filter(attempt -> refund.intentId().equals(attempt.intentId()))
        .map(Attempt::number)
        .findFirst()
        .orElse(refund.attempt());
  }

  /** The charge's webhook does not say which refund moved it: all of them are looked up. */
  private Understood lookAt(String intentId, PaymentProvider provider, String account) {
    IntentSnapshot intent = provider.fetch(account, intentId);
    return ofOrder(
        intent.orderNumber(),
        intent.payer(),
        known -> {
          List<Fact> facts = new ArrayList<>();
          facts.add(IntentFacts.of(intent));
          if (intent.standing() == Standing.CAPTURED) {
            provider.refunds(account, intentId, intent.at()).stream()
                .map(refund -> IntentFacts.of(refund, intent.attempt()))
                .forEach(facts::add);
          }
          return facts;
        });
  }

  private Understood dispute(
      Notification.OfDispute dispute, PaymentProvider provider, String account) {
    IntentSnapshot intent = provider.fetch(account, dispute.intentId());
    return ofOrder(
        intent.orderNumber(),
        null,
        known ->
            List.of(
                IntentFacts.of(intent),
                new RecordDispute(
                    dispute.disputeId(),
                    paidBy(intent, known),
                    dispute.amount(),
                    dispute.standing(),
                    dispute.details())));
  }

  /** The attempt that the intent's money is known by. */
  private static int paidBy(IntentSnapshot intent, Account known) {
    return known.attempts().values().stream()
        .filter(attempt -> intent.intentId().equals(attempt.intentId()))
        .map(Attempt::number)
        .findFirst()
        .orElse(intent.attempt());
  }

  private Understood ofOrder(
      @Nullable OrderNumber order, @Nullable PayerTold payer, Function<Account, List<Fact>> facts) {
    if (order == null) {
      return new Understood.Foreign();
    }
    Optional<Payment.Opened> payment = payments.find(order);
    return payment.isEmpty()
        ? new Understood.Early(order)
        : new Understood.Facts(order, facts.apply(payment.get().account()), payer);
  }

  /** Whether it contradicts what is on record, or tells of something that nobody asked for. */
  private static boolean isDoubtful(IntentSnapshot told, Account known) {
    Attempt attempt = known.attempts().get(told.attempt());
    if (attempt == null || !told.amount().equals(attempt.amount())) {
      return true;
    }
    if (attempt.intentId() != null && !attempt.isOf(told.intentId())) {
      return true;
    }
    boolean takenAfterItsEnd =
        told.standing() == Standing.CAPTURED && attempt.status() == AttemptStatus.CLOSED;
    boolean endedThoughWanted =
        told.standing() == Standing.CLOSED
            && attempt.captureRequested()
            && attempt.status() != AttemptStatus.CAPTURED;
    return takenAfterItsEnd || endedThoughWanted;
  }
}
