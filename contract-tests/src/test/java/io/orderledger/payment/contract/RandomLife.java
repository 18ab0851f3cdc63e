package io.orderledger.payment.contract;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The money of one order from its opening to its end, by a seed, while its provider lets it down:
 * unpaid, cancelled, taken, given back in parts or whole, or cancelled and sent off at once.
 */
final class RandomLife {

  private static final List<Fault> TROUBLES =
      List.of(
          Fault.TIMEOUT_AFTER_SUCCESS,
          Fault.DROP_AFTER_SUCCESS,
          Fault.SERVER_ERROR,
          Fault.RATE_LIMIT);
  private static final List<String> OPERATIONS = List.of("capture", "refund", "cancel", "void");
  private static final int LEAST = 1_000;
  private static final int MOST = 500_000;

  private final ProviderHarness harness;
  private final Random random;
  private final long total;
  private OrderNumber order;

  RandomLife(ProviderHarness harness, long seed) {
    this.harness = harness;
    this.random = new Random(seed);
    this.total = LEAST + random.nextInt(MOST);
    this.order = harness.house.opened(harness.seller(), total);
  }

  /** Lives it until nothing is on its way any more. */
  OrderNumber live() {
    if (random.nextInt(4) == 0) {
      harness.house.provider().faults().arm(new Directive(oneOf(TROUBLES), oneOf(OPERATIONS)), 1);
    }
    Answer attempt = harness.attempted(order);
    switch (random.nextInt(5)) {
      case 0 -> ended(Tenge.ZERO, new CancelOrder(Tenge.ZERO));
      case 1 -> {
        held(attempt);
        ended(Tenge.ZERO, new CancelOrder(Tenge.ZERO));
      }
      case 2 -> {
        taken(attempt);
        givenBackInParts();
      }
      case 3 -> {
        taken(attempt);
        long withheld = random.nextInt((int) (total / 2));
        ended(Tenge.of(withheld), new CancelOrder(Tenge.of(withheld)));
      }
      default -> {
        held(attempt);
        ended(Tenge.ZERO, new CancelOrder(Tenge.ZERO), new ConfirmShipment("s-1"));
      }
    }
    return order;
  }

  private <T> T oneOf(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private void held(Answer attempt) {
    if (random.nextInt(4) == 0) {
      harness.pay(attempt, false);
      harness.house.until(
          order, account -> account.attempts().get(1).status() == AttemptStatus.FAILED);
      harness.pay(refusesForGood() ? harness.attempted(order) : attempt, true);
    } else {
      harness.pay(attempt, true);
    }
    harness.house.until(order, account -> account.held().equals(Tenge.of(total)));
  }

  private void taken(Answer attempt) {
    held(attempt);
    harness.house.command(order, new ConfirmShipment("s-1"));
    harness.house.until(order, account -> account.captured().equals(Tenge.of(total)));
  }

  private void givenBackInParts() {
    long left = total;
    for (int part = 1; part <= random.nextInt(4); part++) {
      long amount = LEAST / 10 + random.nextInt((int) (total / 3));
      if (amount <= left) {
        left -= amount;
        harness.house.command(order, new RefundReturn("ret-" + part, Tenge.of(amount)));
      }
    }
    long kept = left;
    harness.house.until(order, account -> isOver(account, Tenge.of(kept)));
  }

  /** The commands come at the same moment. */
  private void ended(Tenge kept, PaymentCommand... commands) {
    CompletableFuture.allOf(
            List.of(commands).stream()
                .map(command -> CompletableFuture.runAsync(() -> tell(command)))
                .toArray(CompletableFuture[]::new))
        .join();
    harness.house.until(order, account -> isOver(account, kept));
  }

  private void tell(PaymentCommand command) {
    harness.house.command(order, command);
  }

  /** All is given back that must be, but what the provider refused to give. */
  private boolean isOver(Account account, Tenge kept) {
    long refused =
        account.refunds().values().stream()
            .filter(refund -> refund.status() == RefundStatus.FAILED && !refund.retried())
            .mapToLong(refund -> refund.amount().amount())
            .sum();
    boolean nothingIsOnItsWay =
        account.refunds().values().stream()
                .noneMatch(refund -> refund.status() == RefundStatus.REQUESTED)
            && account.attempts().values().stream().allMatch(this::isOver);
    long left = account.captured().amount() - account.refunded().amount() - refused;
    return nothingIsOnItsWay
        && account.held().isZero()
        && (left == kept.amount() || account.captured().isZero());
  }

  private boolean isOver(Attempt attempt) {
    return switch (attempt.status()) {
      case CAPTURED, CLOSED -> true;
      case FAILED -> refusesForGood();
      case REQUESTED, CREATED, AUTHORIZED -> false;
    };
  }

  private boolean refusesForGood() {
    return harness.provider().capabilities().refusesForGood();
  }
}
