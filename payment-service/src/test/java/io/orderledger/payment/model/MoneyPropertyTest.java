package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A thousand random lives of a payment against a provider that keeps its own books and tells its
 * facts late, twice and in any order. Replay one with {@code -Dseed=…}.
 */
class MoneyPropertyTest {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_11, ClauseId.B_5_4})
  void refunds_never_exceed_what_was_captured_and_the_books_balance() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_120L : replayed;
    int moneyMoved = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        moneyMoved += new Life(seed).live() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(moneyMoved).as("lives in which a refund succeeded").isGreaterThan(200);
    }
  }

  /** What the provider itself knows of an intent. */
  private static final class Intent {
    long authorized;
    long held;
    long captured;
    long refunded;
    boolean canceled;
  }

  private static final class Life {
    private final Random random;
    private final Map<String, Intent> provider = new HashMap<>();
    private final List<EffectRequested> effects = new ArrayList<>();
    private final List<PaymentCommand> onTheirWay = new ArrayList<>();
    private final List<PaymentEvent> history = new ArrayList<>();
    private final long owed;
    private Payment state = Payment.NOT_OPENED;
    private int returns;
    private int edits;

    Life(long seed) {
      random = new Random(seed);
      owed = 1 + random.nextInt(50_000);
    }

    boolean live() {
      tell(new PaymentCommand.OpenPayment(PaymentStory.ORDER, "b", "goods", Tenge.of(owed)));
      for (int step = 0; step < 60; step++) {
        switch (random.nextInt(5)) {
          case 0 -> ask();
          case 1 -> buyerPays();
          case 2 -> carryOut();
          case 3 -> carryOut();
          default -> deliver();
        }
      }
      for (int rounds = 0;
          rounds < 500 && (!effects.isEmpty() || !onTheirWay.isEmpty());
          rounds++) {
        carryOut();
        deliver();
      }
      ended();
      return account().refunded().isPositive();
    }

    private void ask() {
      if (!account().shipped() && random.nextInt(8) == 0) {
        tell(new PaymentCommand.ChangeOwed(++edits, Tenge.of(any()), AT));
        return;
      }
      tell(
          switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> new PaymentCommand.RequestAttempt();
            case 4, 5 -> new PaymentCommand.ConfirmShipment("s");
            case 6 -> new PaymentCommand.CancelOrder(Tenge.of(random.nextBoolean() ? 0 : any()));
            case 7, 8 -> new PaymentCommand.RequestRefund(Tenge.of(any()), "r", "anna");
            case 9, 10 ->
                new PaymentCommand.ApproveRefund("refund-0" + (1 + random.nextInt(3)), "berik");
            case 11 ->
                new PaymentCommand.WithdrawRefund(
                    "refund-0" + (1 + random.nextInt(3)), "r", "berik");
            default -> new PaymentCommand.RefundReturn("ret-" + returns++ % 3, Tenge.of(any()));
          });
    }

    private long any() {
      return 1 + random.nextLong(owed);
    }

    private void buyerPays() {
      for (Map.Entry<String, Intent> entry : provider.entrySet()) {
        Intent intent = entry.getValue();
        if (intent.held == 0 && intent.captured == 0 && !intent.canceled) {
          int attempt = numberOf(entry.getKey());
          if (random.nextInt(3) == 0) {
            says(new PaymentCommand.RecordAttemptFailed(attempt, entry.getKey(), "no", AT));
          } else {
            // More than is owed, now and then: the rest of the hold is released at the capture.
            intent.authorized = random.nextInt(3) == 0 ? owed + any() : owed;
            intent.held = intent.authorized;
            says(authorized(attempt, entry.getKey()));
          }
          return;
        }
      }
    }

    private PaymentCommand authorized(int attempt, String id) {
      return new PaymentCommand.RecordAuthorized(
          attempt, id, Tenge.of(provider.get(id).authorized), AT);
    }

    private void carryOut() {
      if (effects.isEmpty()) {
        return;
      }
      EffectRequested effect = effects.remove(random.nextInt(effects.size()));
      switch (effect) {
        case AttemptRequested e -> {
          provider.putIfAbsent("pi_" + e.attempt(), new Intent());
          says(new PaymentCommand.RecordIntentCreated(e.attempt(), "pi_" + e.attempt()));
        }
        case CaptureRequested e -> capture(e);
        case VoidRequested e -> cancel(e);
        case RefundRequested e -> refund(e);
        case PaymentEvent.EvidenceRequested e -> throw new AssertionError("Nobody disputes here.");
      }
    }

    private void capture(CaptureRequested e) {
      Intent intent = provider.get(e.intentId());
      if (random.nextInt(8) == 0) {
        intent.held = 0;
        intent.canceled = true;
        says(new PaymentCommand.RecordCaptureFailed(e.attempt(), e.intentId(), "expired", AT));
        return;
      }
      if (intent.held > 0) {
        intent.captured = e.amount().amount();
        intent.held = 0;
      }
      says(
          new PaymentCommand.RecordCaptured(
              e.attempt(),
              e.intentId(),
              Tenge.of(intent.authorized),
              Tenge.of(intent.captured),
              AT));
    }

    private void cancel(VoidRequested e) {
      Intent intent = provider.get(e.intentId());
      assertThat(intent.captured).as("a captured intent is never voided").isZero();
      intent.held = 0;
      intent.canceled = true;
      says(new PaymentCommand.RecordClosed(e.attempt(), e.intentId(), AT));
    }

    private void refund(RefundRequested e) {
      Intent intent = provider.get(e.intentId());
      intent.refunded += e.amount().amount();
      assertThat(intent.refunded)
          .as("the provider is never asked for more than it captured")
          .isLessThanOrEqualTo(intent.captured);
      if (random.nextInt(4) == 0) {
        intent.refunded -= e.amount().amount();
        says(
            new PaymentCommand.RecordRefundFailed(
                e.refundId(), e.attempt(), "re_" + e.refundId(), e.amount(), "no", AT));
      } else {
        says(
            new PaymentCommand.RecordRefundSucceeded(
                e.refundId(), e.attempt(), "re_" + e.refundId(), e.amount(), AT));
      }
    }

    private void says(PaymentCommand fact) {
      for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
        onTheirWay.add(random.nextInt(onTheirWay.size() + 1), fact);
      }
    }

    private void deliver() {
      if (!onTheirWay.isEmpty()) {
        tell(onTheirWay.remove(random.nextInt(onTheirWay.size())));
      }
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
        assertThat(command)
            .as("facts are never refused")
            .isInstanceOf(PaymentCommand.Request.class);
      }
      always();
    }

    private void always() {
      Account account = account();
      for (Attempt attempt : account.attempts().values()) {
        Tenge spoken =
            Tenge.sum(
                account.refunds().values().stream()
                    .filter(r -> r.attempt() == attempt.number())
                    .map(Refund::reserved)
                    .toList());
        assertThat(spoken).isLessThanOrEqualTo(attempt.captured());
        assertThat(attempt.held().plus(attempt.released()).plus(attempt.captured()))
            .as("held = still held + released + captured")
            .isEqualTo(attempt.authorized());
      }
      Map<LedgerAccount, Tenge> books = Balances.of(history);
      assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
      assertThat(books.getOrDefault(LedgerAccount.HELD_AT_PROVIDER, Tenge.ZERO))
          .isEqualTo(account.held());
      assertThat(books.getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO))
          .isEqualTo(account.netKept());
    }

    /** When everything was carried out and told, our books say what the provider's say. */
    private void ended() {
      assertThat(effects).isEmpty();
      assertThat(onTheirWay).isEmpty();
      long captured = provider.values().stream().mapToLong(i -> i.captured).sum();
      long refunded = provider.values().stream().mapToLong(i -> i.refunded).sum();
      long held = provider.values().stream().mapToLong(i -> i.held).sum();
      assertThat(account().captured().amount()).isEqualTo(captured);
      assertThat(account().refunded().amount()).isEqualTo(refunded);
      assertThat(account().held().amount()).isEqualTo(held);
      boolean onlyExcessWentBack =
          account().refunds().values().stream().allMatch(r -> r.cause() == RefundCause.EXCESS);
      if (state instanceof Payment.Open(Account account) && onlyExcessWentBack) {
        Tenge excess =
            Tenge.sum(
                account.attempts().values().stream().map(account::givenBackAsExcess).toList());
        assertThat(account.captured().minus(excess))
            .as("what was taken beyond what is owed went back, or waits for a person's word")
            .isLessThanOrEqualTo(account.owed());
      }
      if (state instanceof Payment.Cancelled(Account account, Tenge withheld)) {
        assertThat(held).as("nothing stays held on a cancelled order").isZero();
        boolean someFailed =
            account.refunds().values().stream()
                .map(Refund::status)
                .anyMatch(s -> s != RefundStatus.SUCCEEDED && s != RefundStatus.WITHDRAWN);
        if (!someFailed) {
          assertThat(account.netKept()).isLessThanOrEqualTo(withheld);
        }
      }
    }

    private static int numberOf(String intent) {
      return Integer.parseInt(intent.substring(3));
    }

    private Account account() {
      return ((Payment.Opened) state).account();
    }
  }
}
