package io.orderledger.payment.cash.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.cash.model.CourierCashCommand.HandInCash;
import io.orderledger.payment.cash.model.CourierCashCommand.NoteCashTaken;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentDecider;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvolution;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random lives of orders that are paid in cash, by card or by both, and of the couriers who carry
 * the cash. {@code -Dseed=…} lives one of them again.
 */
class CashPropertyTest {

  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7, ClauseId.B_5_11})
  void wherever_cash_goes_the_books_balance_and_not_a_tenge_is_lost() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int overDesk = 0;
    for (long seed = first; seed < first + (replayed == null ? 1_000 : 1); seed++) {
      try {
        overDesk += new Life(seed).live() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(overDesk).as("lives in which a desk gave cash back").isGreaterThan(200);
    }
  }

  /** Two orders and two couriers, with one till, one bank and one desk. */
  private static final class Life {
    private final Random random;
    private final List<Payment> orders =
        new ArrayList<>(List.of(Payment.NOT_OPENED, Payment.NOT_OPENED));
    private final List<CourierCash> couriers =
        new ArrayList<>(List.of(CourierCash.NONE, CourierCash.NONE));
    private final List<PaymentEvent> history = new ArrayList<>();
    private final List<CourierCashEvent> carried = new ArrayList<>();
    private final long[] taken = new long[2];
    private long withCouriers;
    private long desk;
    private long bank;
    private int edits;
    private int returns;
    private boolean gaveBack;

    Life(long seed) {
      random = new Random(seed);
    }

    boolean live() {
      for (int order = 0; order < 2; order++) {
        tell(order, new PaymentCommand.OpenPayment(number(order), "b", "goods", Tenge.of(any())));
      }
      for (int step = 0; step < 60; step++) {
        step(random.nextInt(2));
      }
      return gaveBack;
    }

    private void step(int order) {
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> takeCash(order);
        case 3, 4 -> handIn(random.nextInt(2));
        case 5 ->
            tell(order, new PaymentCommand.RefundReturn("r-" + returns++ % 4, Tenge.of(any())));
        case 6 -> tell(order, new PaymentCommand.RequestRefund(Tenge.of(any()), "r", "anna"));
        case 7 -> tell(order, new PaymentCommand.ApproveRefund(someRefund(), "berik"));
        case 8, 9 ->
            tell(
                order,
                new PaymentCommand.PayOutAtDesk(
                    someRefund(), "FR-" + random.nextInt(9), "anna", AT));
        case 10 -> byBank(order);
        case 11 -> tell(order, new PaymentCommand.ChangeOwed(++edits, Tenge.of(any()), AT));
        case 12 -> tell(order, new PaymentCommand.RetryRefund(someRefund(), "berik"));
        default -> cancelNowAndThen(order);
      }
    }

    /** All that is owed as goods change hands, once; what is told again changes nothing. */
    private void takeCash(int order) {
      long due = ((Payment.Opened) orders.get(order)).outstanding().amount();
      boolean toCourier = order == 0;
      boolean isNew = taken[order] == 0 && due > 0;
      if (isNew) {
        taken[order] = due;
        withCouriers += toCourier ? due : 0;
        desk += toCourier ? 0 : due;
        if (toCourier) {
          tell(0, new NoteCashTaken("c-0", number(order), "S", Tenge.of(due), AT));
        }
      }
      tell(
          order,
          new PaymentCommand.RecordMoneyReceived(
              toCourier ? PaymentMeans.CASH_TO_COURIER : PaymentMeans.CASH_AT_DESK,
              "cash/S",
              Tenge.of(taken[order]),
              AT));
    }

    private void handIn(int courier) {
      CashPlace into = random.nextBoolean() ? CashPlace.BANK : CashPlace.DESK;
      tell(courier, new HandInCash("c-" + courier, Tenge.of(any()), into, "PKO", "anna", AT));
    }

    private void byBank(int order) {
      String refund = someRefund();
      if (random.nextBoolean()) {
        tell(order, new PaymentCommand.AgreeBankTransfer(refund, "far away", "letter", "anna", AT));
      }
      tell(order, new PaymentCommand.ConfirmPayout(refund, "PO-" + random.nextInt(9), AT));
      if (random.nextInt(3) == 0) {
        tell(order, new PaymentCommand.ReportPayoutReturned(refund, "closed", AT));
      }
    }

    private void cancelNowAndThen(int order) {
      if (random.nextInt(4) == 0) {
        tell(order, new PaymentCommand.CancelOrder(Tenge.of(random.nextBoolean() ? 0 : any())));
      }
    }

    private String someRefund() {
      return "refund-0" + (1 + random.nextInt(4));
    }

    private long any() {
      return 1 + random.nextLong(50_000);
    }

    private static OrderNumber number(int order) {
      return OrderNumber.ofIndex(order + 1);
    }

    private void tell(int order, PaymentCommand command) {
      if (PaymentDecider.decide(orders.get(order), command)
          instanceof Decision.Accepted<PaymentEvent>(var events)) {
        for (PaymentEvent event : events) {
          orders.set(order, PaymentEvolution.evolve(orders.get(order), event));
          history.add(event);
          follow(event);
        }
      } else {
        assertThat(command)
            .as("facts are never refused")
            .isInstanceOf(PaymentCommand.Request.class);
      }
      always();
    }

    private void follow(PaymentEvent event) {
      switch (event) {
        case RefundPaidOut paid when paid.wentOverDesk() -> {
          desk -= paid.amount().amount();
          gaveBack = true;
        }
        case RefundPaidOut paid -> bank -= paid.amount().amount();
        case PayoutReturned back -> bank += back.hadSucceeded() ? back.amount().amount() : 0;
        default -> {}
      }
    }

    private void tell(int courier, CourierCashCommand command) {
      if (couriers.get(courier).decide(command)
          instanceof Decision.Accepted<CourierCashEvent>(var events)) {
        for (CourierCashEvent event : events) {
          couriers.set(courier, couriers.get(courier).after(event));
          carried.add(event);
          if (event instanceof CashHandedIn in) {
            withCouriers -= in.amount().amount();
            bank += in.into() == CashPlace.BANK ? in.amount().amount() : 0;
            desk += in.into() == CashPlace.DESK ? in.amount().amount() : 0;
          }
        }
      }
    }

    private void always() {
      if (orders.contains(Payment.NOT_OPENED)) {
        return;
      }
      Map<LedgerAccount, Tenge> books = Balances.of(history, carried);
      assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
      long bookedWithCouriers = of(books, LedgerAccount.CASH_WITH_COURIERS);
      assertThat(of(books, LedgerAccount.CASH_DESK)).as("in the desk").isEqualTo(desk);
      assertThat(of(books, LedgerAccount.BANK)).as("at the bank").isEqualTo(bank);
      assertThat(bookedWithCouriers).as("with couriers").isEqualTo(withCouriers);
      assertThat(couriers.stream().mapToLong(courier -> courier.held().amount()).sum())
          .as("what couriers are known to hold")
          .isEqualTo(withCouriers);
      long kept =
          orders.stream()
              .mapToLong(order -> ((Payment.Opened) order).account().netKept().amount())
              .sum();
      assertThat(
              of(books, LedgerAccount.CASH_DESK)
                  + of(books, LedgerAccount.BANK)
                  + bookedWithCouriers)
          .as("what the seller has is what the orders left")
          .isEqualTo(kept);
    }

    private static long of(Map<LedgerAccount, Tenge> books, LedgerAccount account) {
      return books.getOrDefault(account, Tenge.ZERO).amount();
    }
  }
}
