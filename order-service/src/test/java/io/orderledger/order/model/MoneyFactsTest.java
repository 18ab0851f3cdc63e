package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_5_10;
import static io.orderledger.shared.clause.ClauseId.B_5_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderCommand.RecordRefund;
import io.orderledger.order.model.OrderCommand.RecordVoid;
import io.orderledger.order.model.OrderEvent.AuthorizationRecorded;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Test;

class MoneyFactsTest {

  @Test
  @Clause(B_1_5_1)
  void money_held_on_a_card_is_not_yet_paid() {
    GivenOrder order = GivenOrder.placed().and(Orders.confirm()).and(Orders.authorization(25_000));

    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(order.existing().money().standing()).isEqualTo(Money.Standing.AUTHORIZED);
  }

  @Test
  @Clause(B_1_5_1)
  void money_taken_is_paid_when_it_covers_the_total() {
    GivenOrder order = GivenOrder.placed().and(Orders.confirm()).and(Orders.capture(24_999));
    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);

    order.and(Orders.capture(1));

    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  @Clause(B_5_4)
  void a_smaller_capture_releases_the_rest_of_the_hold() {
    Money money =
        GivenOrder.placed()
            .and(Orders.authorization(30_000))
            .and(Orders.capture(18_000))
            .existing()
            .money();

    assertThat(money).isEqualTo(new Money(Tenge.ZERO, Tenge.of(18_000), Tenge.ZERO, false));
  }

  @Test
  void a_failed_attempt_is_on_record_and_moves_no_money() {
    GivenOrder order = GivenOrder.placed();

    order
        .when(new RecordPaymentFailure(1, "insufficient_funds", Orders.LATER, null))
        .then(
            new PaymentFailureRecorded(Orders.NUMBER, 1, "insufficient_funds", Orders.LATER, null));
    order.and(new RecordPaymentFailure(1, "insufficient_funds", Orders.LATER, null));
    assertThat(order.existing().money()).isEqualTo(Money.NONE);
  }

  @Test
  @Clause(B_5_10)
  void money_that_arrives_after_the_cancellation_is_recorded_and_revives_nothing() {
    GivenOrder order =
        GivenOrder.placed().and(Orders.cancellationBy(CancellationGround.BUYER)).and(Orders.held());

    order
        .when(Orders.authorization(25_000))
        .then(new AuthorizationRecorded(Orders.NUMBER, 1, Tenge.of(25_000), Orders.LATER));
    order
        .when(Orders.capture(25_000))
        .then(new CaptureRecorded(Orders.NUMBER, Tenge.of(25_000), Orders.LATER));
    order.and(Orders.authorization(25_000)).and(Orders.capture(25_000));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.existing().money().captured()).isEqualTo(Tenge.of(25_000));
  }

  @Test
  void a_release_empties_the_hold() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.authorization(25_000))
            .and(new RecordVoid(Tenge.of(25_000), Orders.LATER));

    assertThat(order.existing().money()).isEqualTo(Money.NONE);
  }

  @Test
  @Clause(B_1_5_1)
  void a_refund_after_completion_is_recorded_and_the_order_stays_completed() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(Orders.handOverOfAll())
            .and(new RecordRefund("R1", "RET1", Tenge.of(9_000), Orders.LATER));

    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.existing().money().standing()).isEqualTo(Money.Standing.PARTLY_REFUNDED);
  }
}
