package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_6_12;
import static io.orderledger.shared.clause.ClauseId.B_6_5;
import static io.orderledger.shared.clause.ClauseId.B_7_10;
import static io.orderledger.shared.event.OrderFact.CancellationGround.BUYER;
import static io.orderledger.shared.event.OrderFact.CancellationGround.NOT_COLLECTED;
import static io.orderledger.shared.event.OrderFact.CancellationGround.REFUSED_AT_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordNonCollection;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Test;

class GoodsFactsTest {

  @Test
  @Clause({B_1_5_1, B_7_10})
  void the_last_item_handed_over_completes_a_paid_order() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(Orders.dispatch())
            .and(Orders.capture(25_000))
            .and(Orders.handOver(new Items(1, 2)));
    assertThat(order.status()).isEqualTo(OrderStatus.HANDED_TO_DELIVERY);

    order.and(Orders.handOver(new Items(2, 1)));

    assertThat(order.events().getLast()).isEqualTo(new OrderCompleted(Orders.NUMBER, Orders.LATER));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  @Clause(B_1_5_1)
  void payment_after_delivery_completes_the_order() {
    GivenOrder.placed()
        .and(Orders.confirm())
        .and(Orders.dispatch())
        .and(Orders.handOverOfAll())
        .when(Orders.capture(25_000))
        .then(
            new CaptureRecorded(Orders.NUMBER, Tenge.of(25_000), Orders.LATER),
            new OrderCompleted(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause(B_6_12)
  void M7_refusal_at_the_door_withholds_the_documented_cost() {
    GivenOrder.placed()
        .and(Orders.dispatch())
        .and(Orders.capture(25_000))
        .when(Orders.refusalAtDoor(3_500))
        .then(
            new RefusalAtDoorRecorded(Orders.NUMBER, Orders.PARCEL, Tenge.of(3_500), Orders.LATER),
            new OrderCancelled(Orders.NUMBER, REFUSED_AT_DOOR, Tenge.of(3_500), Orders.LATER));
  }

  @Test
  @Clause(B_6_12)
  void M7_refusal_at_the_door_without_documents_withholds_nothing() {
    assertThat(withheldAfter(GivenOrder.placed().and(Orders.capture(25_000)), 0))
        .isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(B_6_12)
  void M7_no_more_is_withheld_than_was_paid_or_is_held() {
    assertThat(withheldAfter(GivenOrder.placed().and(Orders.capture(25_000)), 40_000))
        .isEqualTo(Tenge.of(25_000));
    assertThat(withheldAfter(GivenOrder.placed().and(Orders.authorization(25_000)), 40_000))
        .isEqualTo(Tenge.of(25_000));
    assertThat(withheldAfter(GivenOrder.placed(), 3_500)).isEqualTo(Tenge.ZERO);
  }

  private static Tenge withheldAfter(GivenOrder order, long documentedCost) {
    order.and(Orders.refusalAtDoor(documentedCost));
    return ((OrderState.Cancelled) order.state()).withheld();
  }

  @Test
  @Clause(B_6_12)
  void a_refusal_at_the_door_ends_an_order_whose_cancellation_was_pending() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.cancellationBy(BUYER))
            .and(Orders.dispatch())
            .and(Orders.refusalAtDoor(0));

    assertThat(order.state())
        .isInstanceOfSatisfying(
            OrderState.Cancelled.class,
            cancelled -> assertThat(cancelled.ground()).isEqualTo(REFUSED_AT_DOOR));
    order.when(Orders.alreadyDispatched()).then();
  }

  @Test
  @Clause(B_6_5)
  void goods_that_nobody_collected_cancel_the_order_with_nothing_withheld() {
    GivenOrder.placed()
        .and(Orders.capture(25_000))
        .when(new RecordNonCollection(Orders.PARCEL, Orders.LATER))
        .then(
            new NonCollectionRecorded(Orders.NUMBER, Orders.PARCEL, Orders.LATER),
            new OrderCancelled(Orders.NUMBER, NOT_COLLECTED, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause(B_6_12)
  void refusing_the_rest_does_not_cancel_an_order_of_which_the_buyer_has_a_part() {
    GivenOrder.placed()
        .and(Orders.handOver(new Items(1, 2)))
        .when(Orders.refusalAtDoor(500))
        .then(new RefusalAtDoorRecorded(Orders.NUMBER, Orders.PARCEL, Tenge.of(500), Orders.LATER));
  }

  @Test
  @Clause(B_1_5_1)
  void a_late_fact_of_the_goods_is_recorded_after_the_cancellation() {
    GivenOrder order = GivenOrder.placed().and(Orders.cancellationBy(BUYER)).and(Orders.held());

    order
        .when(Orders.dispatch())
        .then(new DispatchRecorded(Orders.NUMBER, Orders.PARCEL, Orders.LATER));
    assertThat(order.and(Orders.dispatch()).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  @Clause(B_1_5_1)
  void a_late_dispatch_does_not_take_goods_out_of_the_buyers_hands() {
    GivenOrder order = GivenOrder.placed().and(Orders.handOverOfAll()).and(Orders.dispatch());

    assertThat(order.existing().fulfilment().stage()).isEqualTo(Fulfilment.Stage.HANDED_OVER);
  }
}
