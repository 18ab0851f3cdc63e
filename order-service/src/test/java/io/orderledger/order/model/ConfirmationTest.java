package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_15_5;
import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_3_9;
import static io.orderledger.shared.clause.ClauseId.B_4_4;
import static io.orderledger.shared.clause.ClauseId.B_5_17;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.PromiseConfirmed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

  @Test
  @Clause(B_4_4)
  void the_seller_confirms_a_placed_order() {
    GivenOrder.placed()
        .when(Orders.confirm())
        .then(new OrderConfirmed(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause(B_15_5)
  void what_a_manager_promised_stands_before_the_confirmation_that_repeats_it() {
    PersonalText promise = PersonalText.of("Assembled on the spot.");

    GivenOrder.placed()
        .when(new ConfirmOrder(promise, Orders.LATER))
        .then(
            new PromiseConfirmed(Orders.NUMBER, "customer-1", promise, Orders.LATER),
            new OrderConfirmed(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause(B_1_5_1)
  void an_order_paid_before_its_confirmation_can_still_be_confirmed() {
    GivenOrder order = GivenOrder.placed().and(Orders.capture(25_000));
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);

    order.and(Orders.confirm());

    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(OrderStatus.nextStepsOfSeller(order.existing()))
        .doesNotContain(OrderStatus.Step.CONFIRM);
  }

  @Test
  @Clause(B_1_5_1)
  void an_order_is_confirmed_once() {
    GivenOrder.placed()
        .and(Orders.confirm())
        .when(Orders.confirm())
        .thenRefused("order-confirmed", B_1_5_1);
  }

  @Test
  @Clause(B_1_5_1)
  void an_order_whose_cancellation_is_pending_is_not_confirmed() {
    GivenOrder.placed()
        .and(Orders.cancellationBy(CancellationGround.BUYER))
        .when(Orders.confirm())
        .thenRefused("cancellation-pending", B_1_5_1);
  }

  @Test
  @Clause(B_1_5_1)
  void a_cancelled_or_completed_order_is_not_confirmed() {
    GivenOrder.placed()
        .and(Orders.cancellationBy(CancellationGround.BUYER))
        .and(Orders.held())
        .when(Orders.confirm())
        .thenRefused("order-cancelled", B_1_5_1);
    GivenOrder.placed()
        .and(Orders.capture(25_000))
        .and(Orders.handOverOfAll())
        .when(Orders.confirm())
        .thenRefused("order-completed", B_1_5_1);
  }

  @Test
  void an_order_that_was_never_placed_is_unknown() {
    GivenOrder.nothing().when(Orders.confirm()).thenRefused("order-unknown", null);
  }

  @Test
  @Clause({B_3_9, B_5_17})
  void an_order_with_a_price_nobody_meant_waits_for_a_person() {
    PricedItem ring = new PricedItem("RING", "Gold ring", 1, Tenge.of(1), null);
    GivenOrder held = GivenOrder.nothing().and(Orders.place(ring));

    assertThat(OrderStatus.nextStepsOfSeller(held.existing()))
        .containsExactly(
            OrderStatus.Step.RELEASE_HOLD,
            OrderStatus.Step.REQUEST_EDIT,
            OrderStatus.Step.REPORT_SHORTAGE,
            OrderStatus.Step.REQUEST_CANCELLATION);
    held.when(Orders.confirm()).thenRefused("order-on-hold", B_3_9);
    held.and(new ReleaseHold("operator-1", "clearance", Orders.LATER))
        .when(new ReleaseHold("operator-1", "clearance", Orders.LATER))
        .thenRefused("order-not-held", null);
    held.and(Orders.confirm());
  }
}
