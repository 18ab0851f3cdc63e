package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A thousand random lives of an order that is paid by bank transfers, in some of them also by card,
 * beside a bank that keeps its own books. Replay one with {@code -Dseed=…}.
 */
class BankMoneyPropertyTest {

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_5_10, ClauseId.B_5_11})
  void whatever_is_credited_and_paid_out_our_books_say_what_the_banks_say() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int paidBack = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        paidBack += new Life(seed).live() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(paidBack).as("lives in which the bank paid money back").isGreaterThan(200);
    }
  }

  private static final class Life {
    private final Random random;
    private final Map<String, Long> credited = new HashMap<>();
    private final List<PaymentEvent> history = new ArrayList<>();
    private final List<RefundRequested> toPayOut = new ArrayList<>();
    private final long owed;
    private Payment state = Payment.NOT_OPENED;
    private long bank;
    private long byCard;
    private int edits;
    private int returns;

    Life(long seed) {
      random = new Random(seed);
      owed = 1 + random.nextInt(50_000);
    }

    boolean live() {
      tell(new PaymentCommand.OpenPayment(ORDER, "b", "goods", Tenge.of(owed)));
      tell(new PaymentCommand.IssueInvoice("b", 3, null, null, AT));
      if (random.nextInt(4) == 0) {
        payByCard();
      }
      for (int step = 0; step < 60; step++) {
        step();
      }
      while (!toPayOut.isEmpty()) {
        payOut();
      }
      ended();
      return history.stream().anyMatch(RefundPaidOut.class::isInstance);
    }

    private void step() {
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> credit("c-" + random.nextInt(6));
        case 3 -> tell(new PaymentCommand.ChangeOwed(++edits, Tenge.of(any()), AT));
        case 4 -> tell(word(PaymentCommand.CreditChoice.KEEP));
        case 5 -> tell(word(PaymentCommand.CreditChoice.REFUND));
        case 6 -> tell(new PaymentCommand.RefundReturn("r-" + returns++ % 3, Tenge.of(any())));
        case 7 -> tell(new PaymentCommand.RequestRefund(Tenge.of(any()), "r", "anna"));
        case 8 -> tell(new PaymentCommand.ApproveRefund(someRefund(), "berik"));
        case 9 -> tell(new PaymentCommand.RetryRefund(someRefund(), "berik"));
        case 10 -> cancelNowAndThen();
        default -> payOut();
      }
    }

    private void cancelNowAndThen() {
      if (random.nextInt(6) == 0) {
        tell(new PaymentCommand.CancelOrder(Tenge.of(random.nextBoolean() ? 0 : any())));
      }
    }

    private static PaymentCommand word(PaymentCommand.CreditChoice choice) {
      return new PaymentCommand.DecideCredit(choice, "letter", "aliya");
    }

    private String someRefund() {
      return "refund-0" + (1 + random.nextInt(4));
    }

    private long any() {
      return 1 + random.nextLong(owed);
    }

    private void payByCard() {
      byCard = any();
      tell(new PaymentCommand.RecordCaptured(1, "pi_1", Tenge.of(byCard), Tenge.of(byCard), AT));
    }

    /** The bank credits a sum once; what is imported again is told again. */
    private void credit(String receipt) {
      Long sum = credited.get(receipt);
      if (sum == null) {
        sum = any();
        credited.put(receipt, sum);
        bank += sum;
      }
      tell(
          new PaymentCommand.RecordMoneyReceived(
              PaymentMeans.BANK_TRANSFER, receipt, Tenge.of(sum), AT));
    }

    private void payOut() {
      if (toPayOut.isEmpty()) {
        return;
      }
      RefundRequested asked = toPayOut.remove(random.nextInt(toPayOut.size()));
      if (asked.intentId().startsWith("pi_")) {
        tell(
            new PaymentCommand.RecordRefundSucceeded(
                asked.refundId(), asked.attempt(), "re_" + asked.refundId(), asked.amount(), AT));
        return;
      }
      tell(new PaymentCommand.ConfirmPayout(asked.refundId(), "PO-" + asked.refundId(), AT));
      if (random.nextInt(4) == 0) {
        tell(new PaymentCommand.ReportPayoutReturned(asked.refundId(), "closed", AT));
      }
    }

    private void tell(PaymentCommand command) {
      if (PaymentDecider.decide(state, command)
          instanceof Decision.Accepted<PaymentEvent>(var events)) {
        for (PaymentEvent event : events) {
          state = PaymentEvolution.evolve(state, event);
          history.add(event);
          switch (event) {
            case RefundRequested asked -> toPayOut.add(asked);
            case RefundPaidOut paid -> bank -= paid.amount().amount();
            case PayoutReturned back -> bank += back.hadSucceeded() ? back.amount().amount() : 0;
            default -> {}
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
      Payment.Opened payment = (Payment.Opened) state;
      Account account = payment.account();
      for (Attempt attempt : account.attempts().values()) {
        Tenge spoken =
            Tenge.sum(
                account.refunds().values().stream()
                    .filter(refund -> refund.attempt() == attempt.number())
                    .map(Refund::reserved)
                    .toList());
        assertThat(spoken).isLessThanOrEqualTo(attempt.captured());
      }
      Map<LedgerAccount, Tenge> books = Balances.of(history);
      Tenge atBank = books.getOrDefault(LedgerAccount.BANK, Tenge.ZERO);
      Tenge atProvider = books.getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO);
      assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
      assertThat(atBank.amount()).as("on the account at the bank").isEqualTo(bank);
      assertThat(atBank.plus(atProvider)).isEqualTo(account.netKept());
      assertThat(payment.credit()).isLessThanOrEqualTo(account.refundable());
      Invoice invoice = account.billing().invoice();
      if (payment instanceof Payment.Open && invoice != null) {
        assertThat(invoice.sum()).as("the invoice in force").isEqualTo(account.owed());
      }
    }

    private void ended() {
      Account account = ((Payment.Opened) state).account();
      assertThat(account.captured().amount())
          .as("all that was credited is on record, once")
          .isEqualTo(byCard + credited.values().stream().mapToLong(Long::longValue).sum());
      boolean allWentWell =
          account.refunds().values().stream()
              .allMatch(refund -> refund.status() == RefundStatus.SUCCEEDED);
      if (allWentWell && state instanceof Payment.Cancelled(var cancelled, var withheld)) {
        assertThat(cancelled.netKept()).isLessThanOrEqualTo(withheld);
      }
    }
  }
}
