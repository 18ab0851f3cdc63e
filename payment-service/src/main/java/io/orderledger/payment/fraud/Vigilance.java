package io.orderledger.payment.fraud;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.FraudHashes.Of;
import io.orderledger.payment.fraud.Sights.Decided;
import io.orderledger.payment.fraud.model.AnonymiserSource;
import io.orderledger.payment.fraud.model.Finding;
import io.orderledger.payment.fraud.model.PersonName;
import io.orderledger.payment.fraud.model.Sight;
import io.orderledger.payment.fraud.model.SuspicionRules;
import io.orderledger.payment.model.FraudEvent.SuspicionReleased;
import io.orderledger.payment.model.FraudFact.RecordFindings;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentDecider;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.provider.PayerTold;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Watches who pays, under the terms of the order's edition (B-5.14). An attempt is decided on
 * before the provider hears of it; what the provider then tells comes too late to refuse, and is
 * looked at by a person.
 */
@Component
@Clause({ClauseId.B_3_8, ClauseId.B_5_14})
public class Vigilance {

  private static final String CONSUMER = "payment.fraud";

  private final Payments payments;
  private final HeededSigns heeded;
  private final Sights sights;
  private final FraudHashes hashes;
  private final MeterRegistry meters;
  private final Clock clock;

  Vigilance(
      Payments payments,
      HeededSigns heeded,
      Sights sights,
      FraudHashes hashes,
      MeterRegistry meters,
      Clock clock) {
    this.payments = payments;
    this.heeded = heeded;
    this.sights = sights;
    this.hashes = hashes;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * An order's payment as it is watched.
   *
   * @param lookedAt when a person last let the order go on; null when nobody did
   */
  private record Watched(
      Payment.Opened payment,
      AntiFraudTerms terms,
      @Nullable PersonalText recipient,
      @Nullable Instant lookedAt) {

    String customer() {
      return payment.account().customerId();
    }
  }

  /**
   * An attempt that somebody is about to begin: its buyer, or an operator under a mandate. Answers
   * 409 when it is not to reach the provider. One that would be refused anyway is not counted, nor
   * one that is asked for again.
   */
  public void admit(
      OrderNumber order, Visitor visitor, CommandKey.Request key, Provenance provenance) {
    String reference =
        "request:" + hashes.hash(Of.REQUEST, key.subject() + ' ' + order + ' ' + key.key());
    if (isRefused(order, visitor, reference, provenance)) {
      throw Problems.of(
          Problem.of(409, "payment-refused", "The payment cannot be taken this way.")
              .clause(ClauseId.B_5_14.id())
              .next(
                  "Pay another way, from another device or with another card later, or ask the"
                      + " seller: an operator can look at the order."));
    }
  }

  /**
   * Whether a charge that nobody visits us for is not to reach the provider; counted as any other.
   *
   * @param charge its name, the same when it is asked about again
   */
  public boolean isRefusedCharge(OrderNumber order, String charge, Provenance provenance) {
    return isRefused(order, Visitor.NOBODY, "charge:" + charge, provenance);
  }

  private boolean isRefused(
      OrderNumber order, Visitor visitor, String reference, Provenance provenance) {
    Watched watched = watched(order);
    if (watched == null
        || !SuspicionRules.matters(watched.terms(), Sight.Kind.BEGUN)
        || !isWanted(watched.payment())) {
      return false;
    }
    Sight sight =
        new Sight(
            Sight.Kind.BEGUN,
            clock.instant(),
            order.value(),
            hashes.hash(Of.CUSTOMER, watched.customer()),
            hashes.hashIfKnown(Of.DEVICE, visitor.device()),
            null,
            watched.payment().outstanding(),
            null,
            visitor.hidden() ? AnonymiserSource.GATEWAY : null);
    Decided decided = sights.decide(reference, sight, watched.terms(), watched.lookedAt());
    int attempt = watched.payment().account().attempts().size() + 1;
    tell(order, reference, attempt, decided.findings(), decided.seen().at(), provenance);
    return decided.refused();
  }

  private static boolean isWanted(Payment.Opened payment) {
    return PaymentDecider.decide(payment, new RequestAttempt()) instanceof Decision.Accepted;
  }

  /** What a provider tells of who tried to pay. */
  public void observe(OrderNumber order, String provider, PayerTold payer, Provenance provenance) {
    Watched watched = watched(order);
    Sight.Kind kind = payer.authorised() ? Sight.Kind.AUTHORISED : Sight.Kind.DECLINED;
    if (watched == null || !SuspicionRules.matters(watched.terms(), kind)) {
      return;
    }
    Sight sight =
        new Sight(
            kind,
            clock.instant(),
            order.value(),
            hashes.hash(Of.CUSTOMER, watched.customer()),
            sights.deviceOf(order.value()).orElse(null),
            hashes.hashIfKnown(Of.CARD, payer.card() == null ? null : provider + payer.card()),
            payer.amount(),
            stranger(payer.name(), watched.recipient()),
            payer.hidden() ? AnonymiserSource.PROVIDER : null);
    String reference = provider + ':' + payer.reference();
    Decided decided = sights.decide(reference, sight, watched.terms(), watched.lookedAt());
    List<Finding> findings = decided.findings().stream().map(Finding::tooLateToRefuse).toList();
    tell(order, reference, payer.attempt(), findings, decided.seen().at(), provenance);
  }

  private @Nullable String stranger(
      @Nullable PersonalText payer, @Nullable PersonalText recipient) {
    if (payer == null || recipient == null) {
      return null;
    }
    PersonName paid = PersonName.of(payer.value());
    return paid.differsFrom(PersonName.of(recipient.value()))
        ? hashes.hash(Of.PAYER, paid.key())
        : null;
  }

  /** Null where the edition heeds nothing: then nothing is kept either. */
  private @Nullable Watched watched(OrderNumber order) {
    List<RecordedEvent> events = payments.events(order);
    if (events.isEmpty() || !(events.getFirst().payload() instanceof PaymentOpened opened)) {
      return null;
    }
    AntiFraudTerms terms = heeded.of(opened.sellerId(), opened.offerEdition());
    if (terms.rules().isEmpty()) {
      return null;
    }
    Instant lookedAt = null;
    for (RecordedEvent event : events) {
      if (event.payload() instanceof SuspicionReleased released) {
        lookedAt = released.at();
      }
    }
    boolean compares = terms.heeds(Signal.PAYER_MISMATCH);
    return new Watched(
        Payments.read(events).orElseThrow(),
        terms,
        compares ? opened.recipientName() : null,
        lookedAt);
  }

  /** Told once for each sight, also when the process died before. */
  private void tell(
      OrderNumber order,
      String reference,
      int attempt,
      List<Finding> findings,
      Instant at,
      Provenance provenance) {
    if (findings.isEmpty()) {
      return;
    }
    CommandResult told =
        payments.tell(
            order,
            new RecordFindings(attempt, findings, at),
            new CommandKey.Inbox(CONSUMER, reference),
            provenance);
    if (told instanceof CommandResult.Accepted accepted && !accepted.replayed()) {
      for (Finding finding : findings) {
        meters
            .counter(
                "orderledger.payment.suspicions",
                "ground",
                finding.ground().name(),
                "consequence",
                finding.consequence().name())
            .increment();
      }
    }
  }
}
