package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.effect.CarryingOut;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What money does at every provider. */
abstract class MoneyContractTest extends RandomContractTest {

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_3, ClauseId.B_5_4})
  void money_is_held_taken_when_the_goods_leave_and_given_back() {
    OrderNumber order = captured(30_000);
    house.command(order, new RefundReturn("ret-1", Tenge.of(2_000)));
    house.until(order, account -> account.refunded().equals(Tenge.of(2_000)));
    assertThat(till(order)).isEqualTo(new Till(30_000, 2_000, 0));
    assertBooksAgree(order);
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void part_of_a_hold_is_taken_and_the_rest_released() {
    OrderNumber order = held(30_000);
    provider().capture(seller(), intent(order), Tenge.of(18_000), UUID.randomUUID().toString());
    house.until(order, account -> account.captured().equals(Tenge.of(18_000)));
    assertThat(house.account(order).held()).isEqualTo(Tenge.ZERO);
    assertBooksAgree(order);
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void a_hold_on_a_cancelled_order_is_released_and_an_unpaid_attempt_ended() {
    OrderNumber paid = held(5_000);
    OrderNumber unpaid = house.opened(seller(), 5_000);
    attempted(unpaid);
    for (OrderNumber order : List.of(paid, unpaid)) {
      house.command(order, new CancelOrder(Tenge.ZERO));
      house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.CLOSED);
      assertThat(till(order)).isEqualTo(new Till(0, 0, 0));
      assertBooksAgree(order);
    }
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void a_refusal_is_told_and_the_buyer_tries_again_in_the_same_attempt_or_another() {
    OrderNumber order = house.opened(seller(), 5_000);
    Answer attempt = attempted(order);
    pay(attempt, false);
    house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.FAILED);
    assertThat(attempt(order).declineCode()).isNotBlank();
    pay(provider().capabilities().refusesForGood() ? attempted(order) : attempt, true);
    house.until(order, account -> account.held().equals(Tenge.of(5_000)));
    assertBooksAgree(order);
  }

  /** The answer never comes though the provider did its work; nobody is notified of it either. */
  @ParameterizedTest
  @CsvSource({"capture, 1", "capture, 3660", "refund, 1", "refund, 3660"})
  void what_timed_out_after_it_succeeded_is_done_once(String operation, long secondsLater) {
    OrderNumber order = operation.equals("capture") ? held(9_000) : captured(9_000);
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, operation), 1_000);
    house.command(
        order,
        operation.equals("capture")
            ? new ConfirmShipment("s-1")
            : new RefundReturn("ret-1", Tenge.of(4_000)));
    RecordedEvent asked = last(order, "payment." + operation + "-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, operation), 1);
    assertThatThrownBy(() -> CarryingOut.after(Duration.ZERO, house, asked))
        .isInstanceOf(ProviderUnavailable.class);
    Till once = new Till(9_000, operation.equals("capture") ? 0 : 4_000, 0);
    // On a busy machine the call times out before the provider has done its work.
    await().untilAsserted(() -> assertThat(till(order)).isEqualTo(once));
    Duration later = Duration.ofSeconds(secondsLater);
    house.providerClock.forward(later);
    CarryingOut.after(later, house, asked);
    assertThat(till(order)).isEqualTo(once);
    assertBooksAgree(order);
  }

  @Test
  void an_attempt_that_timed_out_after_it_was_made_is_made_once_or_failed() {
    house.provider().faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "create"), 1);
    OrderNumber order = held(7_000);
    assertThat(house.account(order).attempts()).hasSize(1);
    assertThat(till(order)).isEqualTo(new Till(0, 0, 7_000));
  }

  @Test
  void a_refund_that_the_provider_refuses_leaves_the_money_where_it_is() {
    OrderNumber order = captured(6_000);
    house.provider().faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    house.command(order, new RefundReturn("ret-1", Tenge.of(1_000)));
    house.until(
        order,
        account ->
            account.refunds().containsKey("refund-01")
                && account.refunds().get("refund-01").status().name().equals("FAILED"));
    assertThat(till(order)).isEqualTo(new Till(6_000, 0, 0));
    assertBooksAgree(order);
  }
}
