package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.A_4_2_5;
import static io.orderledger.shared.clause.ClauseId.B_11_3;
import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_4_6;
import static io.orderledger.shared.clause.ClauseId.B_5_11;
import static io.orderledger.shared.clause.ClauseId.B_5_17;
import static io.orderledger.shared.clause.ClauseId.B_6_12;
import static io.orderledger.shared.event.OrderFact.CancellationGround.BUYER;
import static io.orderledger.shared.event.OrderFact.CancellationGround.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordReadiness;
import io.orderledger.order.model.OrderCommand.RequestCancellation;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CancellationTest {

  @Test
  @Clause(B_5_11)
  void the_buyers_request_is_put_to_delivery_and_decides_nothing_yet() {
    GivenOrder order = GivenOrder.placed();

    order
        .when(Orders.cancellationBy(BUYER))
        .then(
            new CancellationRequested(
                Orders.NUMBER,
                "customer-1",
                BUYER,
                PersonalText.of("changed my mind"),
                Orders.LATER));
    assertThat(order.and(Orders.cancellationBy(BUYER)).status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  @Clause(B_5_11)
  void goods_that_stay_cancel_the_order_and_nothing_is_withheld() {
    GivenOrder.placed()
        .and(Orders.authorization(25_000))
        .and(Orders.cancellationBy(BUYER))
        .when(Orders.held())
        .then(new OrderCancelled(Orders.NUMBER, BUYER, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause(B_5_11)
  void goods_that_left_first_refuse_the_cancellation_and_the_order_goes_on() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(Orders.cancellationBy(BUYER))
            .and(Orders.dispatch());

    order
        .when(Orders.alreadyDispatched())
        .then(new CancellationRefused(Orders.NUMBER, Orders.LATER));
    order.and(Orders.alreadyDispatched());
    assertThat(order.state()).isInstanceOf(OrderState.Open.class);
    assertThat(order.status()).isEqualTo(OrderStatus.HANDED_TO_DELIVERY);
  }

  @Test
  @Clause(B_1_5_1)
  void an_order_performed_and_paid_while_the_answer_was_awaited_completes_with_it() {
    GivenOrder.placed()
        .and(Orders.cancellationBy(SELLER))
        .and(Orders.dispatch())
        .and(Orders.capture(25_000))
        .and(Orders.handOverOfAll())
        .when(Orders.alreadyDispatched())
        .then(
            new CancellationRefused(Orders.NUMBER, Orders.LATER),
            new OrderCompleted(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause({B_5_11, B_6_12})
  void the_buyer_cannot_cancel_what_was_dispatched() {
    GivenOrder.placed()
        .and(Orders.dispatch())
        .when(Orders.cancellationBy(BUYER))
        .thenRefused("already-dispatched", B_6_12);
    GivenOrder.placed()
        .and(new RecordReadiness("S1", "ALA-1", LocalDate.of(2026, 11, 11), Orders.LATER))
        .when(Orders.cancellationBy(BUYER))
        .thenRefused("already-dispatched", B_6_12);
  }

  @Test
  @Clause(B_4_6)
  void the_seller_may_still_ask_for_goods_in_transit() {
    GivenOrder order = GivenOrder.placed().and(Orders.dispatch());

    order.and(Orders.cancellationBy(SELLER));

    assertThat(order.state()).isInstanceOf(OrderState.CancellationPending.class);
  }

  @Test
  @Clause({B_4_6, B_5_17, B_11_3, A_4_2_5})
  void the_sellers_ground_is_on_record_and_everything_that_was_paid_goes_back() {
    for (RefusalGround ground : RefusalGround.values()) {
      GivenOrder order = GivenOrder.placed().and(Orders.capture(25_000));
      order.and(
          new RequestCancellation(
              SELLER, PersonalText.of("as the shop found out"), Orders.LATER, ground));
      assertThat(OrderHistory.of(order.events()).orElseThrow().cancellation())
          .hasValueSatisfying(course -> assertThat(course.refusal()).isEqualTo(ground));

      order
          .when(Orders.held())
          .then(new OrderCancelled(Orders.NUMBER, SELLER, Tenge.ZERO, Orders.LATER));
    }
  }

  @Test
  @Clause(B_4_6)
  void a_buyer_does_not_cancel_on_the_sellers_ground() {
    GivenOrder.placed()
        .when(
            new RequestCancellation(
                BUYER, PersonalText.of("mine"), Orders.LATER, RefusalGround.FRAUD))
        .thenRefusedAt("ground-of-the-seller", "refusal");
  }

  @Test
  @Clause(B_4_6)
  void after_delivery_the_seller_cannot_refuse_the_order() {
    GivenOrder.placed()
        .and(Orders.handOver(new Items(2, 1)))
        .when(Orders.cancellationBy(SELLER))
        .thenRefused("already-delivered", B_4_6);
  }

  @Test
  @Clause(B_1_5_1)
  void one_cancellation_is_decided_at_a_time() {
    GivenOrder.placed()
        .and(Orders.cancellationBy(BUYER))
        .when(Orders.cancellationBy(SELLER))
        .thenRefused("cancellation-pending", B_1_5_1);
  }

  @Test
  @Clause(B_1_5_1)
  void an_ended_order_is_not_cancelled_again() {
    GivenOrder.placed()
        .and(Orders.cancellationBy(BUYER))
        .and(Orders.held())
        .when(Orders.cancellationBy(BUYER))
        .thenRefused("order-cancelled", B_1_5_1);
    GivenOrder.placed()
        .and(Orders.capture(25_000))
        .and(Orders.handOverOfAll())
        .when(Orders.cancellationBy(BUYER))
        .thenRefused("order-completed", B_1_5_1);
  }

  @Test
  void an_answer_that_nobody_waits_for_changes_nothing() {
    GivenOrder.placed().when(Orders.held()).then();
    GivenOrder.placed().when(Orders.alreadyDispatched()).then();
  }
}
