package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.InstalmentCommand.ApplyForInstalments;
import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.payment.model.InstalmentCommand.RecordUnderContract;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A thousand random lives of an order and a bank that keeps its own books, decides when it likes,
 * and tells late, twice and in any order. Replay one with {@code -Dseed=…}.
 */
class InstalmentPropertyTest {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  @Clause({ClauseId.B_5_8, ClauseId.B_5_11})
  void the_bank_gets_back_no_more_than_its_principal_and_the_books_agree_with_it() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int recalculated = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        recalculated += new Life(seed).live() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(recalculated).as("lives in which the bank recalculated").isGreaterThan(100);
    }
  }

  private enum Status {
    NEW,
    APPROVED,
    REFUSED,
    OVER,
    PAID
  }

  /** What the bank knows of an application. */
  private static final class Application {
    final int attempt;
    final long amount;
    Status status = Status.NEW;
    boolean approved;
    long paid;
    long recalculated;

    Application(int attempt, long amount) {
      this.attempt = attempt;
      this.amount = amount;
    }
  }

  private static final class Life {
    private final Random random;
    private final Map<String, Application> bank = new LinkedHashMap<>();
    private final List<EffectRequested> effects = new ArrayList<>();
    private final List<PaymentCommand> onTheirWay = new ArrayList<>();
    private final List<PaymentEvent> history = new ArrayList<>();
    private final long owed;
    private Payment state = Payment.NOT_OPENED;
    private int returns;

    Life(long seed) {
      random = new Random(seed);
      owed = 1_000 + random.nextInt(50_000);
    }

    boolean live() {
      tell(new PaymentCommand.OpenPayment(PaymentStory.ORDER, "b", "goods", Tenge.of(owed)));
      tell(
          new OfferInstalments(
              new InstalmentTerms(List.of(3, 6), Tenge.of(1), Tenge.of(1_000_000))));
      for (int step = 0; step < 60; step++) {
        switch (random.nextInt(5)) {
          case 0 -> ask();
          case 1 -> decide();
          case 2, 3 -> carryOut();
          default -> deliver();
        }
        secured();
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
      tell(
          switch (random.nextInt(8)) {
            case 0, 1, 2 -> new ApplyForInstalments(random.nextBoolean() ? 3 : 6);
            case 3, 4 -> new PaymentCommand.ConfirmShipment("s");
            case 5 ->
                new PaymentCommand.CancelOrder(
                    Tenge.of(random.nextBoolean() ? 0 : 1 + random.nextLong(owed)));
            default ->
                new PaymentCommand.RefundReturn(
                    "ret-" + returns++ % 3, Tenge.of(1 + random.nextLong(owed)));
          });
    }

    private void decide() {
      bank.forEach(
          (id, one) -> {
            if (one.status == Status.NEW && random.nextBoolean()) {
              one.status = random.nextInt(4) == 0 ? Status.REFUSED : Status.APPROVED;
              one.approved = one.status == Status.APPROVED;
              say(id, one);
            } else if (one.status == Status.APPROVED && random.nextInt(12) == 0) {
              one.status = Status.OVER;
              say(id, one);
            }
          });
    }

    private void carryOut() {
      if (effects.isEmpty()) {
        return;
      }
      switch (effects.remove(random.nextInt(effects.size()))) {
        case AttemptRequested e -> {
          String id = InstalmentIntent.of("a-" + e.attempt());
          bank.putIfAbsent(id, new Application(e.attempt(), e.amount().amount()));
          say(id, bank.get(id));
        }
        case CaptureRequested e -> {
          Application one = bank.get(e.intentId());
          if (one.status == Status.APPROVED) {
            one.status = Status.PAID;
            one.paid = e.amount().amount();
          }
          say(e.intentId(), one);
        }
        case VoidRequested e -> {
          Application one = bank.get(e.intentId());
          if (one.status != Status.PAID) {
            one.status = Status.OVER;
          }
          say(e.intentId(), one);
        }
        case RefundRequested e -> {
          Application one = bank.get(e.intentId());
          long back = e.amount().amount();
          assertThat(one.recalculated + back).isLessThanOrEqualTo(one.paid);
          one.recalculated += back;
          onTheirWay.add(
              new PaymentCommand.RecordRefundSucceeded(
                  e.refundId(),
                  e.attempt(),
                  InstalmentIntent.of("r-" + e.refundId()),
                  e.amount(),
                  AT));
        }
        case PaymentEvent.EvidenceRequested _ -> {}
      }
    }

    /** As it stands: what was said before may still be on its way. */
    private void say(String id, Application one) {
      PaymentCommand.Fact fact =
          switch (one.status) {
            case NEW -> new PaymentCommand.RecordIntentCreated(one.attempt, id);
            case APPROVED ->
                new PaymentCommand.RecordAuthorized(one.attempt, id, Tenge.of(one.amount), AT);
            case REFUSED ->
                new PaymentCommand.RecordAttemptFailed(one.attempt, id, "bank_refused_scoring", AT);
            case OVER -> new PaymentCommand.RecordClosed(one.attempt, id, AT);
            case PAID ->
                new PaymentCommand.RecordCaptured(
                    one.attempt, id, Tenge.of(one.amount), Tenge.of(one.paid), AT);
          };
      onTheirWay.add(
          one.approved
              ? new RecordUnderContract(
                  one.attempt,
                  id,
                  new Contract("C-" + one.attempt, 6, Tenge.of(one.amount), AT),
                  fact,
                  AT)
              : fact);
    }

    private void deliver() {
      if (!onTheirWay.isEmpty()) {
        int one = random.nextInt(onTheirWay.size());
        tell(random.nextInt(4) == 0 ? onTheirWay.get(one) : onTheirWay.remove(one));
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
      } else if (command instanceof PaymentCommand.Fact) {
        throw new AssertionError("A fact was refused: " + command);
      }
    }

    private Account account() {
      return ((Payment.Opened) state).account();
    }

    /** The goods may leave for nothing but what the bank approved (B-5.8). */
    private void secured() {
      long promised =
          bank.values().stream().filter(one -> one.approved).mapToLong(one -> one.amount).sum();
      assertThat(account().secured().amount()).isLessThanOrEqualTo(promised);
    }

    private void ended() {
      long paid = bank.values().stream().mapToLong(one -> one.paid).sum();
      long back = bank.values().stream().mapToLong(one -> one.recalculated).sum();
      assertThat(account().captured()).isEqualTo(Tenge.of(paid));
      assertThat(account().refunded()).isEqualTo(Tenge.of(back));
      assertThat(
              Balances.of(history)
                  .getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO)
                  .amount())
          .isEqualTo(paid - back);
      bank.values()
          .forEach(
              one ->
                  assertThat(
                          account()
                              .billing()
                              .instalments()
                              .contractOf(one.attempt)
                              .map(Contract::principal))
                      .isEqualTo(
                          one.approved ? Optional.of(Tenge.of(one.amount)) : Optional.empty()));
    }
  }
}
