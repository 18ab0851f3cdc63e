package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_6_10;
import static io.orderledger.shared.clause.ClauseId.B_6_12;
import static io.orderledger.shared.clause.ClauseId.B_6_5;
import static io.orderledger.shared.clause.ClauseId.B_7_10;
import static io.orderledger.shared.clause.ClauseId.B_7_9;
import static io.orderledger.shared.event.OrderFact.CancellationGround.BUYER;
import static io.orderledger.shared.event.OrderFact.CancellationGround.NOT_COLLECTED;
import static io.orderledger.shared.event.OrderFact.CancellationGround.REFUSED_AT_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderCommand.RecordNonCollection;
import io.orderledger.order.model.OrderCommand.RecordReadiness;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodsFactsTest {

  private static final Items KETTLES = new Items(1, 2);
  private static final Items TEA = new Items(2, 1);

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
        .when(new RecordNonCollection(Orders.PARCEL, null, Orders.LATER))
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
  @Clause({B_6_10, B_7_9, B_7_10})
  void an_order_in_two_shipments_completes_when_the_second_is_handed_over() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(dispatch("S1", KETTLES))
            .and(Orders.capture(25_000))
            .and(handOver("S1", KETTLES));
    assertThat(order.existing()).isInstanceOf(OrderState.Open.class);
    assertThat(order.existing().fulfilment().stage())
        .isEqualTo(Fulfilment.Stage.HANDED_TO_DELIVERY);

    order.and(dispatch("S2", TEA)).and(handOver("S2", TEA));

    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  @Clause({B_7_9, B_7_10})
  void whichever_shipment_comes_first_all_of_them_complete_the_order() {
    GivenOrder order =
        GivenOrder.placed()
            .and(dispatch("S1", KETTLES))
            .and(dispatch("S2", TEA))
            .and(Orders.capture(25_000))
            .and(handOver("S2", TEA));
    assertThat(order.existing()).isInstanceOf(OrderState.Open.class);

    assertThat(order.and(handOver("S1", KETTLES)).status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  @Clause({B_6_12, B_7_9})
  void a_shipment_refused_at_the_door_does_not_cancel_an_order_with_others_to_come() {
    GivenOrder.placed()
        .and(dispatch("S1", KETTLES))
        .when(new RecordRefusalAtDoor("S1", Tenge.of(500), null, Orders.LATER))
        .then(new RefusalAtDoorRecorded(Orders.NUMBER, "S1", Tenge.of(500), Orders.LATER));
  }

  @Test
  @Clause({B_6_12, B_7_9})
  void an_order_all_of_whose_shipments_were_refused_is_cancelled_and_the_costs_add_up() {
    GivenOrder.placed()
        .and(Orders.capture(25_000))
        .and(dispatch("S1", KETTLES))
        .and(dispatch("S2", TEA))
        .and(new RecordRefusalAtDoor("S1", Tenge.of(500), null, Orders.LATER))
        .when(new RecordRefusalAtDoor("S2", Tenge.of(700), null, Orders.LATER))
        .then(
            new RefusalAtDoorRecorded(Orders.NUMBER, "S2", Tenge.of(700), Orders.LATER),
            new OrderCancelled(Orders.NUMBER, REFUSED_AT_DOOR, Tenge.of(1_200), Orders.LATER));
  }

  @Test
  @Clause({B_1_5_1, B_7_9})
  void of_several_shipments_the_one_that_waits_for_the_buyer_is_told_first() {
    GivenOrder order =
        GivenOrder.placed()
            .and(ready("S1", KETTLES))
            .and(handOver("S1", KETTLES))
            .and(ready("S2", TEA));
    assertThat(order.status()).isEqualTo(OrderStatus.READY_FOR_PICKUP);

    order.and(new RecordNonCollection("S2", null, Orders.LATER));
    assertThat(order.existing().fulfilment().stage())
        .isEqualTo(Fulfilment.Stage.HANDED_TO_DELIVERY);
  }

  private static RecordDispatch dispatch(String shipmentId, Items... items) {
    return new RecordDispatch(shipmentId, List.of(items), Orders.LATER);
  }

  private static RecordReadiness ready(String shipmentId, Items... items) {
    return new RecordReadiness(
        shipmentId, List.of(items), "ALA-1", LocalDate.of(2026, 11, 11), Orders.LATER);
  }

  private static RecordHandOver handOver(String shipmentId, Items... items) {
    return new RecordHandOver(shipmentId, List.of(items), ProofKind.SIGNATURE, Orders.LATER);
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
