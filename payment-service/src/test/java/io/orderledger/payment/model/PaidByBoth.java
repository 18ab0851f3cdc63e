package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.Use;
import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An order of a random life, with a cards' provider that keeps its own books. */
final class PaidByBoth {

  private static final class Card {
    long held;
    long captured;
    long refunded;
    boolean closed;
  }

  private final OrderNumber number;
  private final Random random;
  private final Map<String, Card> cards = new HashMap<>();
  private final List<EffectRequested> effects = new ArrayList<>();
  private final List<PaymentCommand> onTheirWay = new ArrayList<>();
  private final List<PaymentEvent> history = new ArrayList<>();
  private final long owed;
  private Payment state = Payment.NOT_OPENED;
  private int edits;
  private int returns;

  PaidByBoth(OrderNumber number, Random random) {
    this.number = number;
    this.random = random;
    this.owed = 1 + random.nextInt(50_000);
    tell(new PaymentCommand.OpenPayment(number, "buyer", "goods", Tenge.of(owed)));
  }

  OrderNumber number() {
    return number;
  }

  void ask(String certificate, Tenge usable) {
    tell(
        switch (random.nextInt(14)) {
          case 0, 1, 2 -> new PaymentCommand.PayByCertificate(certificate, usable);
          case 3, 4, 5 -> new PaymentCommand.RequestAttempt();
          case 6, 7 ->
              account().shipped()
                  ? new PaymentCommand.RequestAttempt()
                  : new PaymentCommand.ChangeOwed(++edits, Tenge.of(any()), PaymentStory.AT);
          case 8, 9 -> new PaymentCommand.ConfirmShipment("s");
          case 10 ->
              random.nextInt(3) == 0
                  ? new PaymentCommand.CancelOrder(Tenge.of(random.nextBoolean() ? 0 : any()))
                  : new PaymentCommand.RequestAttempt();
          default -> new PaymentCommand.RefundReturn("ret-" + returns++, Tenge.of(any()));
        });
  }

  private long any() {
    return 1 + random.nextLong(owed);
  }

  void buyerPays() {
    for (Attempt attempt : account().attempts().values()) {
      Card card = cards.get("pi_" + attempt.number());
      if (card != null && card.held == 0 && card.captured == 0 && !card.closed) {
        card.held = attempt.amount().amount();
        says(
            new PaymentCommand.RecordAuthorized(
                attempt.number(), "pi_" + attempt.number(), attempt.amount(), PaymentStory.AT));
        return;
      }
    }
  }

  /** One of those that wait, and now and then it goes on waiting: it is done again. */
  Optional<EffectRequested> nextEffect() {
    if (effects.isEmpty()) {
      return Optional.empty();
    }
    int any = random.nextInt(effects.size());
    return Optional.of(random.nextInt(4) == 0 ? effects.get(any) : effects.remove(any));
  }

  boolean isByCertificate(EffectRequested effect) {
    return switch (effect) {
      case AttemptRequested e -> e.certificateId() != null;
      case CaptureRequested e -> CertificateIntent.isOne(e.intentId());
      case VoidRequested e -> CertificateIntent.isOne(e.intentId());
      case RefundRequested e -> CertificateIntent.isOne(e.intentId());
      case EvidenceRequested _ -> throw noDisputes();
    };
  }

  static IllegalStateException noDisputes() {
    return new IllegalStateException("Nothing is disputed here.");
  }

  boolean isStillRequested(int attempt) {
    return account().attempt(attempt).status() == AttemptStatus.REQUESTED;
  }

  void atProvider(EffectRequested effect) {
    switch (effect) {
      case AttemptRequested e -> {
        cards.putIfAbsent("pi_" + e.attempt(), new Card());
        says(new PaymentCommand.RecordIntentCreated(e.attempt(), "pi_" + e.attempt()));
      }
      case CaptureRequested e -> {
        Card card = card(e.intentId());
        long hold = card.held + card.captured;
        card.captured = card.captured == 0 ? e.amount().amount() : card.captured;
        card.held = 0;
        says(
            new PaymentCommand.RecordCaptured(
                e.attempt(),
                e.intentId(),
                Tenge.of(hold),
                Tenge.of(card.captured),
                PaymentStory.AT));
      }
      case VoidRequested e -> {
        Card card = card(e.intentId());
        assertThat(card.captured).as("a captured intent is never voided").isZero();
        card.held = 0;
        card.closed = true;
        says(new PaymentCommand.RecordClosed(e.attempt(), e.intentId(), PaymentStory.AT));
      }
      case RefundRequested e -> {
        boolean done =
            account().refunds().get(e.refundId()) instanceof Refund refund
                && refund.status() == RefundStatus.SUCCEEDED;
        boolean told =
            onTheirWay.stream()
                .anyMatch(
                    fact ->
                        fact instanceof PaymentCommand.RecordRefundSucceeded r
                            && r.refundId().equals(e.refundId()));
        if (!done && !told) { // the provider knows the key
          card(e.intentId()).refunded += e.amount().amount();
        }
        says(
            new PaymentCommand.RecordRefundSucceeded(
                e.refundId(), e.attempt(), "re_" + e.refundId(), e.amount(), PaymentStory.AT));
      }
      case EvidenceRequested _ -> throw noDisputes();
    }
  }

  private Card card(String intent) {
    return cards.get(intent);
  }

  void says(PaymentCommand fact) {
    for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
      onTheirWay.add(random.nextInt(onTheirWay.size() + 1), fact);
    }
  }

  void deliver() {
    if (!onTheirWay.isEmpty()) {
      tell(onTheirWay.remove(random.nextInt(onTheirWay.size())));
    }
  }

  boolean hasWork() {
    return !effects.isEmpty() || !onTheirWay.isEmpty();
  }

  private void tell(PaymentCommand command) {
    if (PaymentDecider.decide(state, command)
        instanceof Decision.Accepted<PaymentEvent>(var events)) {
      for (PaymentEvent event : events) {
        state = PaymentEvolution.evolve(state, event);
        history.add(event);
        if (event instanceof EffectRequested effect) {
          effects.add(effect);
        }
      }
    } else {
      assertThat(command).as("facts are never refused").isInstanceOf(PaymentCommand.Request.class);
    }
  }

  void always() {
    Account account = account();
    for (Attempt attempt : account.attempts().values()) {
      Tenge spoken =
          Tenge.sum(
              account.refunds().values().stream()
                  .filter(r -> r.attempt() == attempt.number())
                  .map(Refund::reserved)
                  .toList());
      assertThat(spoken).isLessThanOrEqualTo(attempt.captured());
    }
    Map<LedgerAccount, Tenge> books = Balances.of(history);
    assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
    assertThat(books.getOrDefault(LedgerAccount.HELD_AT_PROVIDER, Tenge.ZERO))
        .isEqualTo(account.held());
    assertThat(
            books
                .getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO)
                .plus(books.getOrDefault(LedgerAccount.CERTIFICATES, Tenge.ZERO)))
        .isEqualTo(account.netKept());
  }

  /** When everything was done and told, all books say the same, and each has its proportion. */
  void ended(Certificate.Issued certificate) {
    Account account = account();
    long kept = 0;
    for (Attempt attempt : account.attempts().values()) {
      Tenge refunded = refunded(attempt);
      if (attempt.isByCertificate()) {
        certificate.use(number, attempt.number()).ifPresent(use -> same(attempt, refunded, use));
      } else if (cards.get("pi_" + attempt.number()) instanceof Card card) {
        assertThat(attempt.captured().amount()).isEqualTo(card.captured);
        assertThat(refunded.amount()).isEqualTo(card.refunded);
        assertThat(attempt.held().amount()).isEqualTo(card.held);
      }
      kept += attempt.captured().minus(refunded).amount();
    }
    boolean returned =
        account.refunds().values().stream().anyMatch(r -> r.cause() == RefundCause.RETURN);
    if (state instanceof Payment.Cancelled(var _, Tenge withheld)) {
      assertThat(account.held()).as("nothing stays held").isEqualTo(Tenge.ZERO);
      assertThat(kept).isLessThanOrEqualTo(withheld.amount());
    } else {
      assertThat(kept).isLessThanOrEqualTo(account.owed().amount());
    }
    if (returned || state instanceof Payment.Cancelled) {
      inProportion();
    }
  }

  /** What came back of a certificate is its share of all that came back of what was paid. */
  private void inProportion() {
    Account account = account();
    List<Attempt> took =
        account.attempts().values().stream().filter(a -> a.captured().isPositive()).toList();
    List<Attempt> certificates = took.stream().filter(Attempt::isByCertificate).toList();
    if (certificates.size() != 1 || took.size() < 2 || !wasAllTakenBeforeAnythingWentBack()) {
      return;
    }
    Tenge back = Tenge.sum(took.stream().map(this::refunded).toList());
    Attempt certificate = certificates.getFirst();
    long share = Proportion.ofCertificates(account, back).get(certificate.number()).amount();
    assertThat(refunded(certificate).amount()).isBetween(share - 1, share + 1);
  }

  private boolean wasAllTakenBeforeAnythingWentBack() {
    boolean wentBack = false;
    for (PaymentEvent event : history) {
      wentBack |= event instanceof RefundRequested;
      if (event instanceof RefundRequested asked && asked.cause() == RefundCause.EXCESS
          || event instanceof PaymentEvent.PaymentCaptured && wentBack) {
        return false;
      }
    }
    return true;
  }

  private static void same(Attempt attempt, Tenge refunded, Use use) {
    assertThat(attempt.captured()).isEqualTo(use.redeemed());
    assertThat(refunded).isEqualTo(use.restored());
    assertThat(attempt.held())
        .isEqualTo(use.standing() == Use.Standing.RESERVED ? use.amount() : Tenge.ZERO);
  }

  private Tenge refunded(Attempt attempt) {
    return Tenge.sum(
        account().refunds().values().stream()
            .filter(r -> r.attempt() == attempt.number())
            .filter(r -> r.status() == RefundStatus.SUCCEEDED)
            .map(Refund::amount)
            .toList());
  }

  boolean bothPaid() {
    return account().attempts().values().stream()
            .anyMatch(a -> a.isByCertificate() && a.captured().isPositive())
        && account().attempts().values().stream()
            .anyMatch(a -> !a.isByCertificate() && a.captured().isPositive());
  }

  private Account account() {
    return ((Payment.Opened) state).account();
  }
}
