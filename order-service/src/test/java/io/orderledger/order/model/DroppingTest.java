package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_4_6;
import static io.orderledger.shared.clause.ClauseId.B_6_10;
import static io.orderledger.shared.clause.ClauseId.B_6_12;
import static io.orderledger.shared.clause.ClauseId.B_7_9;
import static io.orderledger.shared.event.OrderFact.CancellationGround.BUYER;
import static io.orderledger.shared.event.OrderFact.CancellationGround.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.model.OrderCommand.RecordRestNotSent;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two kettles of 9 000 each, tea of 5 000, and 2 000 for delivery; some of it never comes. */
@Clause({B_4_6, B_6_12, B_7_9})
class DroppingTest {

  private static final Items KETTLES = new Items(1, 2);
  private static final Items ONE_KETTLE = new Items(1, 1);
  private static final Items TEA = new Items(2, 1);

  @Test
  void the_order_goes_on_without_the_shipment_that_was_refused_at_so_much_less() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(dispatch("S1", TEA))
            .and(dispatch("S2", KETTLES));

    order.and(refused(order, "S1"));

    assertThat(order.existing()).isInstanceOf(Open.class);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(20_000));
    assertThat(order.existing().contract().lines()).extracting(OrderLine::line).containsExactly(1);
    order.and(handOver("S2", KETTLES));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void lines_keep_their_numbers_when_the_first_of_them_does_not_come() {
    GivenOrder order = GivenOrder.placed().and(dispatch("S1", TEA));

    order.and(restNotSent(order, KETTLES));

    assertThat(order.existing().contract().lines()).extracting(OrderLine::line).containsExactly(2);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(7_000));
  }

  @Test
  @Clause(B_6_10)
  void the_delivery_fee_stays_what_the_order_said() {
    GivenOrder order = GivenOrder.placed().and(dispatch("S1", TEA));

    order.and(restNotSent(order, ONE_KETTLE));

    OrderContent content = Orders.contentOf(order.events());
    assertThat(content.deliveryFee()).isEqualTo(Tenge.of(2_000));
    assertThat(content.total()).isEqualTo(Tenge.of(16_000));
    assertThat(content.shortfalls()).singleElement();
  }

  @Test
  void what_is_not_sent_completes_an_order_whose_other_goods_were_handed_over() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(dispatch("S1", TEA))
            .and(handOver("S1", TEA));

    order.and(restNotSent(order, KETTLES));

    assertThat(order.events().subList(order.events().size() - 3, order.events().size()))
        .satisfiesExactly(
            dropped ->
                assertThat(dropped)
                    .isEqualTo(
                        new ItemsDropped(Orders.NUMBER, null, List.of(KETTLES), Orders.LATER)),
            edited -> assertThat(edited).isInstanceOf(OrderEdited.class),
            completed -> assertThat(completed).isInstanceOf(OrderCompleted.class));
  }

  @Test
  void an_order_of_which_nothing_is_left_is_cancelled() {
    GivenOrder order = GivenOrder.placed().and(dispatch("S1", TEA));
    order.and(refused(order, "S1"));

    order.and(restNotSent(order, KETTLES));

    assertThat(order.existing())
        .isInstanceOfSatisfying(
            Cancelled.class, cancelled -> assertThat(cancelled.ground()).isEqualTo(OUT_OF_STOCK));
  }

  @Test
  void a_shipment_that_came_back_is_not_counted_twice_against_pieces_of_the_same_line() {
    GivenOrder order =
        GivenOrder.placed().and(dispatch("S1", ONE_KETTLE, TEA)).and(dispatch("S2", ONE_KETTLE));
    order.and(refused(order, "S1"));

    assertThat(order.existing()).isInstanceOf(Open.class);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(11_000));
    order.and(refused(order, "S2"));
    assertThat(order.existing()).isInstanceOf(Cancelled.class);
  }

  @Test
  void a_cancellation_that_was_asked_for_too_late_is_refused_at_once() {
    GivenOrder order = GivenOrder.placed().and(Orders.cancellationBy(BUYER));
    order.and(dispatch("S1", TEA)).and(restNotSent(order, KETTLES));

    assertThat(order.existing()).isInstanceOf(Open.class);
    assertThat(order.events()).hasAtLeastOneElementOfType(CancellationRefused.class);
    order.when(Orders.alreadyDispatched()).then();
  }

  @Test
  void who_receives_the_rest_stays() {
    GivenOrder order = GivenOrder.placed().and(dispatch("S1", TEA));
    Recipient before = OrderHistory.of(order.events()).orElseThrow().current().recipient();

    order.and(restNotSent(order, KETTLES));

    assertThat(OrderHistory.of(order.events()).orElseThrow().current().recipient())
        .isNotNull()
        .isEqualTo(before);
  }

  private static RecordDispatch dispatch(String shipmentId, Items... items) {
    return new RecordDispatch(shipmentId, List.of(items), Orders.LATER);
  }

  private static RecordHandOver handOver(String shipmentId, Items... items) {
    return new RecordHandOver(shipmentId, List.of(items), ProofKind.SIGNATURE, Orders.LATER);
  }

  private static RecordRefusalAtDoor refused(GivenOrder order, String shipmentId) {
    return new RecordRefusalAtDoor(
        shipmentId, Tenge.ZERO, Orders.contentOf(order.events()), Orders.LATER);
  }

  private static RecordRestNotSent restNotSent(GivenOrder order, Items... items) {
    return new RecordRestNotSent(
        List.of(items), OUT_OF_STOCK, Orders.contentOf(order.events()), Orders.LATER);
  }
}
